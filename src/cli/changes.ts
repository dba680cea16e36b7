/** The list of changes of a preview, for a person at a terminal and as data. */
import type { Preview } from '../app';
import { changeTexts, formatNumber } from '../i18n';
import { cellLabel } from '../kernel';

type Changes = NonNullable<Preview['changes']>;

/** So many cells of a sheet are told one by one; as data all of them are. */
const MOST_CELLS = 10;

/** @returns sheet by sheet what would be written, then what was changed by hand and stays */
export function changeLines({
  changes,
  byHand,
  language,
}: Pick<Preview, 'changes' | 'byHand' | 'language'>): readonly string[] {
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
  const effect = ({ option, difference }: Effect): string =>
    words.effect(option, difference === undefined ? undefined : signed(difference, language));
  const overrides = (byHand?.cells ?? []).flatMap(({ cell, found, planned, effects, note }) => [
    `  ${words.override(cellLabel(cell), shown(found), shown(planned))}`,
    `    ${effects.map(effect).join('; ')}`,
    `    ${words.reason(note?.reason, note?.day, note?.who)}`,
  ]);
  const together =
    byHand && byHand.cells.length > 1 ? [`  ${words.together(byHand.together.map(effect).join('; '))}`] : [];
  return [
    words.heading,
    '─'.repeat(words.heading.length),
    ...(changes.step === 'nothing' ? [`  ${words.nothing}`] : sheets),
    ...overrides,
    ...together,
    ...(changes.clearsUndo ? [`  ${words.clearsUndo}`] : []),
    '',
  ];
}

type Effect = NonNullable<Preview['byHand']>['together'][number];

const signed = (difference: number, language: Preview['language']): string =>
  `${difference > 0 ? '+' : ''}${formatNumber(Number(difference.toPrecision(15)), language)}`;

/** Differences of the totals in đồng; null: not known. */
const effectsAsData = (effects: readonly Effect[]) =>
  effects.map(({ option, difference }) => ({ option, total: difference ?? null }));

/** Every change, cell by cell. */
export const changesAsData = ({ changes, byHand, freshness }: Pick<Preview, 'changes' | 'byHand' | 'freshness'>) =>
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
        overrides: (byHand?.cells ?? []).map(({ cell, found, planned, effects, note }) => ({
          cell: cellLabel(cell),
          found,
          planned,
          effects: effectsAsData(effects),
          ...(note === undefined ? {} : { reason: note.reason ?? '', day: note.day ?? '', who: note.who ?? '' }),
        })),
        overridesTogether: effectsAsData(byHand?.together ?? []),
      };
