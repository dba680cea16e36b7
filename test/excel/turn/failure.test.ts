/** What Excel refuses becomes an issue; what is a bug stays an error. */
import { issueOf } from '../../../src/excel/turn/failure';
import { writeSheets } from '../../../src/excel/write/write';
import { connectInProcess } from '../../../src/host/inProcess';
import { issueText } from '../../../src/i18n';
import { said } from '../crashes';
import { withFault, type ErrorKind } from '../faults';
import { hostSheet, paySheet, type } from '../sample';

async function refusal(work: (workbook: Excel.Workbook) => void): Promise<unknown> {
  const run = Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
  return run.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('A write on a protected sheet is told as such', async () => {
  connectInProcess();
  await refusal(({ worksheets }) => worksheets.getItem('Sheet1').protection.protect());
  const error = await refusal(({ worksheets }) => {
    worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
  });
  expect(issueOf(error)).toMatchObject({ code: 'sheet-protected', facts: { sheet: '' } });
});

test('Any other refusal keeps its code and statement', async () => {
  connectInProcess();
  const error = await refusal(({ worksheets }) => {
    worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1]];
  });
  expect(issueOf(error)).toMatchObject({ code: 'excel-refused', facts: { code: 'InvalidArgument' } });
});

test('An error that is not of Excel is thrown again', () => {
  connectInProcess();
  expect(() => issueOf(new TypeError('a bug'))).toThrow('a bug');
});

const midway = (code: string): ErrorKind => ({ code });
const whole = (code: string): ErrorKind => ({ code, whole: true });

test.each([
  [midway('AccessDenied'), 'sheet-protected', { sheet: '' }, 'bỏ bảo vệ'],
  [midway('ItemNotFound'), 'excel-item-gone', {}, 'thử lại'],
  [midway('FilteredRangeConflict'), 'range-conflict', { conflict: 'filter' }, 'bỏ lọc'],
  [midway('MergedRangeConflict'), 'range-conflict', { conflict: 'merge' }, 'bỏ gộp'],
  [midway('TableOverlap'), 'range-conflict', { conflict: 'table' }, 'chuyển bảng đó'],
  [midway('InsertDeleteConflict'), 'range-conflict', { conflict: 'table' }, 'chuyển bảng đó'],
  [midway('PivotTableRangeConflict'), 'range-conflict', { conflict: 'pivot' }, 'chuyển bảng đó'],
  [midway('NonBlankCellOffSheet'), 'range-conflict', { conflict: 'edge' }, 'xóa bớt dòng'],
  [midway('MemoryLimitReached'), 'excel-too-large', {}, 'Excel trên máy tính'],
  [whole('RequestPayloadSizeLimitExceeded'), 'excel-too-large', {}, 'Excel trên máy tính'],
  [whole('InvalidOperationInCellEditMode'), 'cell-being-edited', {}, 'Enter hoặc Esc'],
  [whole('InactiveWorkbook'), 'workbook-inactive', {}, 'chọn lại sổ'],
  [whole('Conflict'), 'excel-busy', { conflict: true }, 'chờ người đó'],
  [whole('ServiceNotAvailable'), 'excel-busy', { conflict: false }, 'kết nối mạng'],
  [whole('ApiNotFound'), 'excel-too-old', {}, 'cập nhật Excel'],
] as const)(
  'After %j the person is told %s with a way out, and the next write ends right',
  async (error, code, facts, way) => {
    const excel = connectInProcess();
    await type('Sheet1', 'A1', 1_490_000);
    excel.close();
    const start = excel.document();
    const write = () => writeSheets([paySheet()]);
    const right = await withFault(start, undefined, write);
    const last = right.syncs.length - 1;
    const after = 'whole' in error ? 0 : Math.floor((right.syncs[last] ?? 0) / 2);
    const { result, document } = await withFault(start, { sync: last, after, error }, write);
    expect(result).toMatchObject({ state: 'refused', issues: [{ code, severity: 'error', facts }] });
    const [issue] = result.issues;
    if (issue === undefined) throw new Error('Nothing was told');
    expect(issueText(issue, 'vi')).toContain(way);
    expect(issueText(issue, 'en')).toMatch(/[Pp]lease/u);
    expect(hostSheet(document, 'Sheet1').cells).toBe(hostSheet(start, 'Sheet1').cells);
    const again = await withFault(document, undefined, write);
    expect(again.result.state).toBe('written');
    expect(said(again.document)).toEqual(said(right.document));
  },
);
