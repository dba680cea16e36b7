/** The help page of the worksheet functions, in both languages, from the words that Excel shows and the cases that tests compute. */
import { functionGuide } from '../src/i18n/functionGuide';
import type { Language } from '../src/kernel';
import { shownFunctions, type ShownExample, type ShownFunction } from './functionExamples';
import type { GoldenFunction } from './sample/goldenFunctions';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function resultHtml({ rows }: ShownExample, language: Language): string {
  const lines = rows.map((row) => `<tr>${row.map((value) => `<td>${escaped(value)}</td>`).join('')}</tr>`);
  const cells = `<table class="cells">${lines.join('')}</table>`;
  if (rows.length === 1 && rows[0]?.length === 1) return cells;
  const name = functionGuide[language].page.result;
  return `<div class="wide" role="group" tabindex="0" aria-label="${name}">${cells}</div>`;
}

function sectionHtml(shown: ShownFunction, language: Language): string {
  const { page } = functionGuide[language];
  const { id, signature, about, parameters, gives, examples } = shown;
  const list = parameters.map(
    (parameter) =>
      `<dt>${escaped(parameter.name)}${parameter.isOptional ? ` (${page.optional})` : ''}</dt><dd>${escaped(parameter.about)}</dd>`,
  );
  const lines = examples.map(
    (one) => `<tr><td><code>${escaped(one.formula)}</code></td><td>${resultHtml(one, language)}</td></tr>`,
  );
  return [
    `<section id="${language === 'vi' ? id : `${id}-en`}">`,
    `<h3>${escaped(signature)}</h3>`,
    `<p>${escaped(about)}</p>`,
    `<dl>${list.join('')}</dl>`,
    `<p>${page.gives}: ${escaped(gives)}</p>`,
    `<table class="cases"><thead><tr><th>${page.formula}</th><th>${page.result}</th></tr></thead><tbody>${lines.join('')}</tbody></table>`,
    '</section>',
  ].join('\n');
}

function languageHtml(goldens: readonly GoldenFunction[], language: Language): string {
  const { page } = functionGuide[language];
  return [
    `<div id="${language}" lang="${language}">`,
    `<h1>${page.title}</h1>`,
    ...page.opening.map((text) => `<p>${escaped(text)}</p>`),
    `<h2>${page.notes}</h2>`,
    `<ul>${page.good.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`,
    `<h2>${page.examples}</h2>`,
    ...shownFunctions(goldens, language).map((shown) => sectionHtml(shown, language)),
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
