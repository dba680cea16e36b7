/** Thousands of messy workbooks, made from the sample by chance with fixed seeds: the same plan, or a problem told at its cell. */
import type { Grid, Issue, UsedCells, WorkbookCells } from '../../src/kernel';
import { modelFromWorkbook } from '../../src/model';
import { planFromModel, type Plan } from '../../src/plan';
import { brief } from '../plan/planOfGrids';
import { sampleGrids } from '../plan/sampleGrids';
import { asCells, asTable, dice, laidOut, together, type Dice, type Laid } from './laidSheets';
import { MESSES } from './mess';
import { usedCells } from './plainRanges';

const SHAPES = Object.keys(MESSES);
/** Two thousand in all; mutation tests, which run these for each survivor, ask for fewer. */
const CASES_A_SHAPE = Number(process.env['CASES_OF_A_SHAPE'] ?? Math.ceil(2_000 / SHAPES.length));

const FOREIGN: readonly UsedCells[] = [
  usedCells('Danh bạ', [
    ['STT', 'Mã', 'Tên', 'Điện thoại'],
    [1, 'A1', 'Nguyễn Văn A', '0913 000 000'],
    [2, 'B2', 'Lê B', ''],
  ]),
  usedCells('Pivot', [
    ['Row Labels', 'Sum of 2014', 'Sum of 2019'],
    ['Huyện Trảng Bom', 1440, 1586],
    ['Grand Total', 1440, 1586],
  ]),
  usedCells('Nhật ký', [
    ['Ngày', 'Nội dung', 'Người làm'],
    [43831, 'Họp', 'Chị Lan'],
    [43832, 'Gửi công văn', 'Anh Nam'],
  ]),
];

/** Sheets as a workbook; sometimes two tables share a sheet, sometimes other lists lie about. */
function workbookFrom(laid: readonly Laid[], chance: Dice): WorkbookCells {
  const tables = laid.filter(({ table }) => table !== undefined);
  const plain = laid.filter(({ table }) => table === undefined);
  const how = chance.pick(['apart', 'apart', 'apart', 'below', 'beside'] as const);
  const first = chance.roll(Math.max(1, plain.length - 1));
  const pair = how === 'apart' ? [] : plain.slice(first, first + 2);
  const shared = how === 'apart' || pair.length < 2 ? [] : [together('Số liệu', pair, how)];
  const own = (grid: Grid) => laid.some(({ schema }) => schema.name === grid.table);
  const grids = tables.map(asTable);
  const sheets = [...plain.filter((each) => shared.length === 0 || !pair.includes(each)).map(asCells), ...shared];
  const foreign = chance.roll(3) === 0 ? FOREIGN : [];
  return {
    grids: grids.filter(own),
    sheets: [...sheets, ...foreign].map(({ origin }) => origin.sheet),
    others: { tables: grids.filter((grid) => !own(grid)), sheets: [...sheets, ...foreign], tooLarge: [] },
  };
}

/** Everything of a plan that a person could act on: money, people and months, by year and by place. */
const figuresOf = (plan: Plan): string =>
  JSON.stringify(
    plan.options.map(({ option, years, places, ...rest }) => [
      option.code,
      ...[rest.total, rest.maintenance, rest.training, rest.conferences, rest.personMonths].map(String),
      years.map(({ year, total }) => [year, String(total)]),
      places.map(({ place, personMonths, maintenance, headcounts }) => [
        place.code,
        String(personMonths),
        String(maintenance),
        headcounts.map(({ leaders, collaborators }) => [leaders, collaborators]),
      ]),
    ]),
  );

interface Ending {
  readonly figures: string | undefined;
  readonly issues: readonly Issue[];
}

function endingOf(workbook: WorkbookCells): Ending {
  const { model, issues } = modelFromWorkbook(workbook);
  const reading = model === undefined ? { plan: undefined, issues: [] } : planFromModel(model);
  const { plan } = reading;
  return { figures: plan && figuresOf(plan), issues: [...issues, ...reading.issues] };
}

const base = sampleGrids().map(laidOut);
const wanted = endingOf(workbookFrom(base, { roll: () => 1, pick: ([first]) => first as never }));
const usual = new Set(wanted.issues.map(({ code }) => code));

type Verdict = 'same plan' | 'asked' | 'silent';

/** Asked: an error or warning at a cell, of a kind that the sample itself does not have. */
function verdictOf({ figures, issues }: Ending): Verdict {
  if (figures !== undefined && figures === wanted.figures) return 'same plan';
  const told = issues.filter(
    ({ severity, cell, code }) =>
      severity !== 'info' && cell !== undefined && (figures === undefined ? severity === 'error' : !usual.has(code)),
  );
  return told.length > 0 ? 'asked' : 'silent';
}

/** One sheet in the shape, and up to two more shapes anywhere. */
function messed(shape: string, seed: number): { readonly workbook: WorkbookCells; readonly what: string } {
  const chance = dice(seed);
  const shapes = [shape, ...Array.from({ length: chance.roll(3) }, () => chance.pick(SHAPES))];
  const whole = chance.roll(6) === 0;
  const steps = shapes.map((name) => ({ name, at: chance.roll(base.length), whole }));
  const laid = steps.reduce<readonly Laid[]>(
    (sheets, { name, at, whole: all }) =>
      sheets.map((each, index) => (all || index === at ? (MESSES[name]?.(each, chance) ?? each) : each)),
    base,
  );
  const what = steps
    .map(({ name, at }) => `${name} @ ${base[at]?.schema.name ?? ''}${whole ? ' and all' : ''}`)
    .join(' + ');
  return { workbook: workbookFrom(laid, chance), what: `${what} (seed ${seed})` };
}

test('the sample as plain cells gives the plan of the sample, with the same remarks', () => {
  expect(wanted.figures).toContain('5485693000');
  expect(wanted.figures).toContain('13724428000');
});

const counts: string[] = [];
const started = Date.now();

test.each(SHAPES.map((shape, index) => [shape, index] as const))('%s, alone and with others', (shape, index) => {
  const endings = Array.from({ length: CASES_A_SHAPE }, (_, each) => {
    const { workbook, what } = messed(shape, index * 10_000 + each);
    const ending = endingOf(workbook);
    return { what, verdict: verdictOf(ending), codes: ending.issues.map(brief), figures: ending.figures };
  });
  const silent = endings.filter(({ verdict }) => verdict === 'silent');
  expect(silent.map(({ what, codes }) => [what, ...codes.filter((c) => !c.includes('band'))])).toEqual([]);
  expect(endings.filter(({ figures }) => /NaN|Infinity|null,null/u.test(figures ?? ''))).toEqual([]);
  const same = endings.filter(({ verdict }) => verdict === 'same plan').length;
  counts.push(
    `${String(endings.length).padStart(5)} ${String(same).padStart(5)} ${String(endings.length - same).padStart(5)}  ${shape}`,
  );
});

afterAll(() => {
  const total = counts.length * CASES_A_SHAPE;
  const head = `${total} messy workbooks in ${Math.round((Date.now() - started) / 1000)} s: cases, same plan, asked`;
  process.stdout.write(`${[head, ...counts].join('\n')}\n`);
});

test('a list of other things alone is no table of ours', () => {
  const workbook: WorkbookCells = { grids: [], sheets: [], others: { tables: [], sheets: FOREIGN, tooLarge: [] } };
  expect(endingOf(workbook).issues.map(brief)).toEqual(['error tables-absent']);
});
