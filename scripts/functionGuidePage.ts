/** The guide of the worksheet functions as a document, beside the help page that the add-in shows. */
import { functionGuide } from '../src/i18n/functionGuide';
import type { Language } from '../src/kernel';
import { shownFunctions, type ShownExample, type ShownFunction } from './functionExamples';
import type { GoldenFunction } from './sample/goldenFunctions';

const MADE =
  '<!-- Made by `npm run sample` from the words of the functions and their golden cases; a test holds it to them. -->';

function exampleLines({ formula, rows }: ShownExample): readonly string[] {
  const [first = [], ...others] = rows;
  if (others.length === 0 && first.length === 1) return [`- \`${formula}\` → ${first.join('')}`];
  return [`- \`${formula}\` →`, ...rows.map((row) => `  - ${row.map((value) => value || '–').join(' · ')}`)];
}

function sectionLines(shown: ShownFunction, language: Language): readonly string[] {
  const { page } = functionGuide[language];
  return [
    ...[`## ${shown.id}`, '', `\`${shown.signature}\``, '', shown.about, ''],
    ...shown.parameters.map(
      ({ name, about, isOptional }) => `- **${name}**${isOptional ? ` (${page.optional})` : ''}: ${about}`,
    ),
    ...['', `${page.gives}: ${shown.gives}`, '', `${page.examples}:`, ''],
    ...shown.examples.flatMap(exampleLines),
    '',
  ];
}

/** The page `docs/guides/functions.vi.md` or `.en.md`. */
export function functionGuidePage(goldens: readonly GoldenFunction[], language: Language): string {
  const { page } = functionGuide[language];
  return [
    ...[`# ${page.title}`, '', MADE, ''],
    ...page.opening.flatMap((text) => [text, '']),
    ...shownFunctions(goldens, language).flatMap((shown) => sectionLines(shown, language)),
    ...[`## ${page.notes}`, ''],
    ...page.good.map((text) => `- ${text}`),
    '',
  ].join('\n');
}
