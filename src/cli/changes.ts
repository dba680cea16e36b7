/** The list of changes of a preview, for a person at a terminal and as data. */
import type { Preview } from '../app';
import { changeTexts, formatNumber } from '../i18n';
import { cellLabel } from '../kernel';

type Changes = NonNullable<Preview['changes']>;

/** So many cells of a sheet are told one by one; as data all of them are. */
const MOST_CELLS = 10;

/** @returns sheet by sheet what would be written, then what was changed by hand and stays */
export function changeLines({ changes, language }: Pick<Preview, 'changes' | 'language'>): readonly string[] {
  if (changes === undefined) return [];
  const words = changeTexts[language];
  const shown = (value: Changes['overrides'][number]['found']): string => (value === '' ? words.blank : String(value));
  const sheets = changes.blocks.flatMap(({ tab, state, changes: cells }) => [
    `  ${words.sheet[state](tab, formatNumber(cells.length, language))}`,
    ...(state !== 'changed' ? [] : cells.slice(0, MOST_CELLS)).map(
      ({ cell, was, becomes }) => `    ${words.cell(cellLabel(cell), shown(was), shown(becomes))}`,
    ),
    ...(state === 'changed' && cells.length > MOST_CELLS ? [`    ${words.more(cells.length - MOST_CELLS)}`] : []),
  ]);
  const overrides = changes.overrides.map(
    ({ cell, found, planned }) => `  ${words.override(cellLabel(cell), shown(found), shown(planned))}`,
  );
  return [
    words.heading,
    '─'.repeat(words.heading.length),
    ...(changes.step === 'nothing' ? [`  ${words.nothing}`] : sheets),
    ...overrides,
    ...(changes.clearsUndo ? [`  ${words.clearsUndo}`] : []),
    '',
  ];
}

/** Every change, cell by cell. */
export const changesAsData = ({ changes, freshness }: Pick<Preview, 'changes' | 'freshness'>) =>
  changes === undefined
    ? undefined
    : {
        state: freshness,
        clearsUndo: changes.clearsUndo,
        sheets: changes.blocks.map(({ block, tab, state, changes: cells }) => ({
          block,
          tab,
          state,
          cells: cells.map(({ cell, kind, was, becomes }) => ({ cell: cellLabel(cell), kind, was, becomes })),
        })),
        overrides: changes.overrides.map(({ cell, found, planned }) => ({ cell: cellLabel(cell), found, planned })),
      };
