/** The help page of the worksheet functions, in both languages, from the words that Excel shows and the cases that tests compute. */
import { worksheetFunctions } from '../src/functions';
import { formatNumber } from '../src/i18n';
import { functionGuide } from '../src/i18n/functionGuide';
import { dayOfSerial, slashed, type CellValue, type FunctionId, type Language } from '../src/kernel';
import { functionIds, shownParameter } from './functionMetadata';
import type { FunctionCase, GoldenFunction } from './sample/goldenFunctions';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Excel with Vietnamese regional settings separates arguments by semicolons and writes decimals with a comma. */
export function formulaIn(formula: string, language: Language): string {
  if (language === 'en') return `=${formula}`;
  const parts = formula.split(/("[^"]*")/u);
  const spelled = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replaceAll(',', ';').replaceAll(/(\d)\.(\d)/gu, '$1,$2'),
  );
  return `=${spelled.join('')}`;
}

/** Columns of a result that hold dates. */
const DATE_COLUMNS: Partial<Readonly<Record<FunctionId, readonly number[]>>> = { 'FEE.LINES': [0, 1] };
/** Columns that hold years, which are not grouped. */
const YEAR_COLUMNS: Partial<Readonly<Record<FunctionId, readonly number[]>>> = { SCHEDULE: [0] };

function shownValue(
  value: CellValue,
  { id, column, language }: { id: FunctionId; column: number; language: Language },
) {
  if (typeof value !== 'number') return escaped(String(value));
  if (DATE_COLUMNS[id]?.includes(column)) return slashed(dayOfSerial(value) ?? ('' as never));
  return YEAR_COLUMNS[id]?.includes(column) ? String(value) : formatNumber(value, language);
}

function resultHtml({ result }: FunctionCase, id: FunctionId, language: Language): string {
  const rows = typeof result === 'object' ? result : [[result]];
  const lines = rows.map(
    (row) =>
      `<tr>${row.map((value, column) => `<td>${shownValue(value, { id, column, language })}</td>`).join('')}</tr>`,
  );
  const cells = `<table class="cells">${lines.join('')}</table>`;
  if (typeof result !== 'object') return cells;
  const name = functionGuide[language].page.result;
  return `<div class="wide" role="group" tabindex="0" aria-label="${name}">${cells}</div>`;
}

function sectionHtml(golden: GoldenFunction, language: Language): string {
  const { function: id, cases } = golden;
  const { functions, parameters: about, page } = functionGuide[language];
  const { parameters, needed } = worksheetFunctions[id];
  const words = functions[id];
  const names = parameters.map((parameter, index) =>
    index < needed ? shownParameter(parameter, language) : `[${shownParameter(parameter, language)}]`,
  );
  const list = parameters.map((parameter, index) => {
    const optional = index < needed ? '' : ` (${page.optional})`;
    return `<dt>${escaped(shownParameter(parameter, language))}${optional}</dt><dd>${escaped(about[parameter])}</dd>`;
  });
  const examples = cases
    .filter(({ help }) => help)
    .map(
      (one) =>
        `<tr><td><code>${escaped(formulaIn(one.formula, language))}</code></td><td>${resultHtml(one, id, language)}</td></tr>`,
    );
  return [
    `<section id="${language === 'vi' ? id : `${id}-en`}">`,
    `<h3>KC.${id}(${escaped(names.join(language === 'vi' ? '; ' : ', '))})</h3>`,
    `<p>${escaped(words.about)}</p>`,
    `<dl>${list.join('')}</dl>`,
    `<p>${page.gives}: ${escaped(words.gives)}${words.note === undefined ? '' : ` ${escaped(words.note)}`}</p>`,
    `<table class="cases"><thead><tr><th>${page.formula}</th><th>${page.result}</th></tr></thead><tbody>${examples.join('')}</tbody></table>`,
    '</section>',
  ].join('\n');
}

function languageHtml(goldens: readonly GoldenFunction[], language: Language): string {
  const { page } = functionGuide[language];
  const ordered = functionIds.flatMap((id) => goldens.find((golden) => golden.function === id) ?? []);
  return [
    `<div id="${language}" lang="${language}">`,
    `<h1>${page.title}</h1>`,
    ...page.opening.map((text) => `<p>${escaped(text)}</p>`),
    `<h2>${page.notes}</h2>`,
    `<ul>${page.good.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`,
    `<h2>${page.examples}</h2>`,
    ...ordered.map((golden) => sectionHtml(golden, language)),
    '</div>',
  ].join('\n');
}

const STYLE =
  'html{background:Canvas;color:CanvasText}' +
  "body{max-width:52em;margin:0 auto;padding:16px;font:16px/1.5 'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,'Helvetica Neue',sans-serif}" +
  'h1{font-size:24px}h2{font-size:20px;margin:24px 0 8px}h3{font-size:16px;margin:24px 0 4px}dt{font-weight:600}dd{margin:0 0 4px 16px}' +
  'table{border-collapse:collapse;max-width:100%}th,td{border:1px solid #8886;padding:4px 8px;text-align:left;vertical-align:top}' +
  '.cells td{text-align:right}code{overflow-wrap:anywhere}.wide{overflow-x:auto}' +
  // On a narrow screen the result comes below its formula, and only a wide result scrolls.
  '@media(max-width:40em){.cases,.cases>tbody,.cases>tbody>tr,.cases>tbody>tr>td{display:block;border:0;padding:4px 0}.cases>thead{display:none}}';

/** The whole page; it runs no script and loads nothing. */
export const functionPage = (goldens: readonly GoldenFunction[]): string =>
  [
    '<!doctype html>',
    '<!-- Made by "npm run sample" from the words of the functions and their golden cases. -->',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    `<title>KC Planner – ${functionGuide.vi.page.title}</title>`,
    '<link rel="icon" href="assets/icons/icon-32.png" />',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    languageHtml(goldens, 'vi'),
    languageHtml(goldens, 'en'),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
