/** Plans for the report's tests: the sample's data with some tables replaced, read and planned as in the add-in. */
import type { Grid, Language, NumberKind, Sheet } from '../../src/kernel';
import { modelFromGrids, type InputData } from '../../src/model';
import { planFromModel, type Plan } from '../../src/plan';
import { sheetsFromPlan } from '../../src/report';
import { gridsOf, sampleData } from '../plan/sampleGrids';

export interface Planned {
  readonly grids: readonly Grid[];
  readonly plan: Plan;
  readonly sheets: readonly Sheet[];
}

/** @param changes tables that replace those of the sample. */
export function planned(changes: InputData = {}, language: Language = 'vi'): Planned {
  const grids = gridsOf({ ...sampleData(), ...changes });
  const { model, issues } = modelFromGrids(grids);
  if (model === undefined) throw new Error(JSON.stringify(issues.filter(({ severity }) => severity === 'error')));
  const { plan, issues: found } = planFromModel(model);
  if (plan === undefined) throw new Error(JSON.stringify(found.filter(({ severity }) => severity === 'error')));
  return { grids, plan, sheets: sheetsFromPlan(plan, language) };
}

export function sheetOf(sheets: readonly Sheet[], block: string): Sheet {
  const found = sheets.find((sheet) => sheet.block === block);
  if (found === undefined) throw new Error(`No block ${block}`);
  return found;
}

/** Some formats show nothing for nobody and nothing paid. */
const visible = (value: number | string, shows: NumberKind): number | string =>
  value === 0 && shows.endsWith('IfAny') ? '' : value;

/** What a reader sees in each cell of a sheet: numbers and texts, "" for nothing. */
export const seen = ({ cells }: Sheet): readonly (readonly (number | string)[])[] =>
  cells.map((row) =>
    row.map(({ content, shows }) => {
      switch (content.kind) {
        case 'blank':
          return '';
        case 'date':
          return content.serial;
        case 'formula':
          return visible(content.expected, shows);
        case 'number':
        case 'text':
          return visible(content.value, shows);
      }
    }),
  );

const parameter = (name: string, value: string): InputData => ({
  parameters: [
    ...(sampleData().parameters ?? []).filter((row) => row['parameter'] !== name),
    { parameter: name, value },
  ],
});

export const valuesOnly = parameter('Kiểu công thức', 'giá trị');
export const lawClock = parameter('Cơ sở tính', 'theo mức lương cơ sở hiện hành');

const rowsWith = (table: keyof InputData) => (sampleData()[table] ?? []).map((row) => ({ ...row }));

/** The sample with further places, each like one that it has, and a project in each. */
export function manyPlaces(count: number): InputData {
  const { places: own = [], projects = [] } = sampleData();
  const more = Array.from({ length: count - own.length }, (_, index) => {
    const { kind = '', facilities = {}, communes = 1, leaders = 1 } = own[2 + (index % (own.length - 2))] ?? {};
    return { code: `M${index + 1}`, name: `Huyện Mẫu số ${index + 1}`, kind, facilities, communes, leaders };
  });
  const [project] = projects;
  return {
    places: [...own, ...more],
    projects: [...projects.slice(0, -1), ...more.map(({ name }) => ({ ...project, place: name }))],
    statedFigures: [],
  };
}

/** The sample with a third option, whose two phases and sums are like those of the first. */
export function threeOptions(): InputData {
  const withThird = (table: keyof InputData) => [
    ...rowsWith(table),
    ...rowsWith(table).flatMap((row) => (row['option'] === '1' ? [{ ...row, option: '3' }] : [])),
  ];
  const [first] = rowsWith('options');
  return {
    options: [...rowsWith('options'), { ...first, code: '3', name: 'Phương án 3', chosen: false }],
    phases: withThird('phases').map((row) => (row['option'] === '3' ? { ...row, scope: 'all' } : row)),
    events: withThird('events'),
    lineItems: withThird('lineItems'),
    judgements: withThird('judgements'),
  };
}

/** The sample's two options under the codes A and B. */
export function lettered(): InputData {
  const letterOf = (code: unknown): string => (code === '2' ? 'B' : 'A');
  const renamed = (table: keyof InputData) =>
    rowsWith(table).map((row) => (row['option'] === undefined ? row : { ...row, option: letterOf(row['option']) }));
  return {
    options: rowsWith('options').map((row) => ({ ...row, code: letterOf(row['code']) })),
    phases: renamed('phases'),
    lists: renamed('lists'),
    events: renamed('events'),
    lineItems: renamed('lineItems'),
    statedFigures: renamed('statedFigures'),
    judgements: renamed('judgements'),
  };
}

/** One option with three phases, a salary that changes in July, and other coefficients for its leaders. */
export const threePhases: InputData = {
  options: [{ code: '3', name: 'Ba giai đoạn' }],
  phases: [
    { option: '3', name: 'I', from: '04/2023', to: '12/2023', scope: 'all', method: 'fixed', parameter: 2 },
    { option: '3', name: 'II', from: '01/2024', to: '12/2024', scope: 'all', method: 'byBand', dataYear: 2019 },
    { option: '3', name: 'III', from: '01/2025', to: '06/2025', scope: 'all', method: 'onePerCommune' },
  ],
  planSalary: [
    { from: '2023-01-01', amount: 1490000, document: 'Nghị định 38/2019/NĐ-CP', status: 'enacted' },
    { from: '2023-07-01', amount: 1800000, document: 'Nghị định 24/2023/NĐ-CP', status: 'enacted' },
    { from: '2024-07-01', amount: 2340000, document: 'Nghị định 73/2024/NĐ-CP', status: 'enacted' },
  ],
  roles: [
    { role: 'leader', coefficient: 0.85, to: '12/2023' },
    { role: 'leader', coefficient: 1.205, from: '01/2024' },
    { role: 'collaborator', coefficient: 0.333 },
  ],
  lists: [],
  events: [{ option: '3', phase: 'II', kind: 'training', sessions: 2, year: 2024 }],
  lineItems: [
    {
      option: '3',
      kind: 'training',
      phase: 'II',
      item: 'Giảng viên',
      unit: 'buổi',
      quantity: 3,
      days: 2.5,
      price: 333333,
    },
    { option: '3', kind: 'conference', item: 'Hội trường', unit: 'buổi', amount: 5000001 },
  ],
  statedFigures: [],
  judgements: [],
};
