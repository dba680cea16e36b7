/** The parameters: what each accepts, what holds when it is blank or missing, and what is said about the others. */
import { choiceParameters, textParameters } from '../../src/model';
import { addRow, dropTable, edited, emptyTable, gridFrom, setParameter } from '../plan/gridEdits';
import { brief, errorsOf, issuesOf, modelOf } from '../plan/planOfGrids';
import { sampleGrids } from '../plan/sampleGrids';
import { phaseRow, placeRow, smallGrids } from '../plan/smallProvince';

const DEFAULTS = {
  clock: 'plan',
  endRule: 'contractYear',
  outsideBands: 'nearest',
  formulas: 'live',
  words: 'southern',
  language: 'vi',
};

/** A small province with a parameters sheet of these rows only. */
const withParameters = (rows: readonly (readonly [string, string | number])[]) => [
  ...smallGrids({
    places: [placeRow('Huyện A')],
    phases: [phaseRow('01/2020', '12/2020')],
    lawSalary: [{ from: '2019-07-01', amount: 1_490_000, status: 'enacted' }],
  }),
  gridFrom('KC_ThamSo', ['Tham số', 'Giá trị'], rows),
];

test('the sample’s sheet says what it says', () => {
  expect(modelOf(sampleGrids()).settings).toMatchObject({
    ...DEFAULTS,
    superior: 'SỞ CÔNG THƯƠNG TỈNH ĐỒNG NAI',
    organisation: 'TRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP',
    draft: '3',
    signatory: 'GIÁM ĐỐC',
  });
});

test.each([
  ['without the sheet', edited(dropTable('KC_ThamSo'))],
  ['with an empty sheet', edited(emptyTable('KC_ThamSo'))],
  ['with blank values', withParameters(Object.values(choiceParameters).map(({ name }) => [name.vi, ' ']))],
])('%s the defaults hold, and nothing is said', (_how, grids) => {
  expect(modelOf(grids).settings).toMatchObject(DEFAULTS);
  expect(modelOf(grids).settings.draft).toBeUndefined();
  expect(issuesOf(grids).filter(({ code }) => code !== 'stated-differs' && code.includes('parameter'))).toEqual([]);
});

const everyChoice = Object.entries(choiceParameters).flatMap(([id, { name, choices }]) =>
  Object.entries(choices).flatMap(([code, words]) =>
    [
      [name.vi, words.vi],
      [name.en, words.en],
      [name.vi.toUpperCase(), words.vi.toUpperCase()],
      [name.vi.normalize('NFD'), words.vi.normalize('NFD')],
      [`${name.vi} `, ` ${words.en}`],
    ].map(([typed, value]) => [typed, value, id, code] as const),
  ),
);

test.each(everyChoice)('%j: %j sets %s to %s', (typed, value, id, code) => {
  expect(modelOf(withParameters([[typed ?? '', value ?? '']])).settings).toMatchObject({ [id]: code });
});

test.each(Object.entries(textParameters))('%s is taken as it is typed, in either language', (id, name) => {
  for (const typed of [name.vi, name.en])
    expect(modelOf(withParameters([[typed, '  UBND TỈNH  ĐỒNG NAI ']])).settings).toMatchObject({
      [id]: 'UBND TỈNH ĐỒNG NAI',
    });
});

test('a draft number typed as a number is taken as text', () => {
  expect(modelOf(withParameters([['Dự thảo lần', 4]])).settings.draft).toBe('4');
});

test('an unknown choice is an error at its value, with what is accepted', () => {
  const grids = edited(setParameter('Cơ sở tính', 'theo quyết định'));
  expect(errorsOf(grids)).toEqual(['error choice-unknown Tham số!B5']);
  expect(issuesOf(grids)[0]?.facts).toMatchObject({
    column: 'Cơ sở tính',
    value: 'theo quyết định',
    accepted: Object.values(choiceParameters.clock.choices),
  });
});

test.each(['Cơ sở tính toán', '__proto__', 'constructor', 'clock'])('the unknown parameter %j is a warning', (name) => {
  const grids = withParameters([[name, 'theo đề án']]);
  expect(issuesOf(grids).map(brief)).toContain('warning parameter-unknown KC_ThamSo!A5');
  expect(modelOf(grids).settings).toMatchObject(DEFAULTS);
});

test('a parameter given twice is an error, since only one of the two can hold', () => {
  const again = { 'Tham số': 'CƠ SỞ TÍNH', 'Giá trị': 'theo mức lương cơ sở hiện hành' };
  expect(errorsOf(edited(addRow('KC_ThamSo', again)))).toEqual(['error row-duplicate Tham số!A19']);
});
