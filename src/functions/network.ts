/** KC.PERSONMONTHS, KC.COLLABORATORS: how many people a place has by its bands, and for how many months. */
import { monthsIn, personMonths, refusal, type Issue, type Month, type Refusal } from '../kernel';
import { functionChoices } from '../i18n/functionWords';
import type { Band } from '../model/network';
import { bandFor, checkBands } from '../plan/bands';
import { lastMonthBy } from '../plan/endRule';
import { choiceFrom, countFrom, dayFrom, monthsFrom, whenRead } from './reading';
import { cellByCell, forEachCell, isBlank, type Answer, type Rows, type WorksheetFunction } from './rows';

function personMonthsCell(values: readonly unknown[]): Answer {
  const [people, from, to, until, rule = 'contractYear'] = values;
  return whenRead(
    [
      countFrom(people, { parameter: 'people' }),
      dayFrom(from, { parameter: 'from' }),
      dayFrom(to, { parameter: 'to' }),
      until === undefined ? undefined : dayFrom(until, { parameter: 'eligibleUntil' }),
      choiceFrom(rule, functionChoices.rule, { parameter: 'rule' }),
    ],
    ([heads, first, last, lastDay, endRule]) =>
      whenRead([monthsFrom(first, last)], ([span]) => {
        const end = lastDay === undefined ? span.to : lastMonthBy(endRule, lastDay);
        const months = monthsIn({ from: span.from, to: Math.min(span.to, end) as Month });
        return personMonths(heads).times(months).toNumber();
      }),
  );
}

export const personMonthsPaid = forEachCell(['people', 'from', 'to', 'eligibleUntil', 'rule'], 3, personMonthsCell);

export const collaborators: WorksheetFunction = {
  parameters: ['facilities', 'bands', 'policy'],
  needed: 2,
  answer: ([facilities, table, policy = [['nearest']]]) =>
    whenRead([bandsFrom(table)], ([bands]) =>
      cellByCell(['facilities', 'policy'], [facilities, policy], ([count, word]) =>
        whenRead(
          [
            countFrom(count, { parameter: 'facilities' }),
            choiceFrom(word, functionChoices.policy, { parameter: 'policy' }),
          ],
          ([number, outside]) =>
            bandFor(number, bands, outside)?.band.collaborators ?? refusal('outside-bands', { facilities: number }),
        ),
      ),
    ),
};

/** Rows of from, to, collaborators; a blank upper edge, which may come as 0, is open. */
function bandsFrom(rows: Rows | undefined): readonly Band[] | Refusal {
  const columns = rows?.[0]?.length ?? 0;
  if (rows === undefined) return refusal('rows-absent', { parameter: 'bands' });
  if (columns < 3) return refusal('columns-too-few', { parameter: 'bands', columns, needed: 3 });
  const read = rows.flatMap((cells, index) => (cells.slice(0, 3).every(isBlank) ? [] : [bandFrom(cells, index + 1)]));
  return whenRead(read, (bands) => {
    if (bands.length === 0) return refusal('rows-absent', { parameter: 'bands' });
    const [problem] = checkBands(bands).flatMap(bandRefusal);
    return problem ?? bands;
  });
}

function bandFrom(cells: readonly unknown[], row: number): Band | Refusal {
  const argument = { parameter: 'bands', row } as const;
  const cell = { sheet: '', row, column: 0 };
  const [first, last, number] = cells;
  return whenRead(
    [countFrom(first, argument), isBlank(last) ? undefined : countFrom(last, argument), countFrom(number, argument)],
    ([from, to, count]) => ({
      from,
      to: to === 0 && from > 0 ? undefined : to,
      collaborators: count,
      cells: { from: cell, to: cell, collaborators: cell },
    }),
  );
}

const bandRefusal = (found: Issue): readonly Refusal[] => {
  const row = found.cell?.row ?? 0;
  if (found.code === 'band-reversed') return [refusal('band-reversed', { ...found.facts, row })];
  if (found.code !== 'bands-overlap') return [];
  return [refusal('bands-overlap', { from: found.facts.from, to: found.facts.to, row })];
};
