/** The copy made in place: what it asks for, what it says, and the way back, over the sample with KC.FEE at work. */
import { copyToSend, makePlan, restoreAfterSending, verifyReceipt, type RunNote } from '../../src/app';
import { PROGRAM_VERSION, rulesInForce } from '../../src/report';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import type { Issue } from '../../src/kernel';
import { bytesOf, SAMPLE } from '../golden/command';
import { withFunctions } from '../parity/written';

const NOTE: RunNote = { at: '2026-11-23 08:30', who: 'An' };

const withSample = async (work: () => Promise<void>): Promise<void> => {
  const excel = await startEmbeddedExcel(bytesOf(SAMPLE), withFunctions);
  try {
    await work();
  } finally {
    await excel.close();
  }
};

const typeInto = (sheet: string, address: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

const read = (sheet: string, address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('formulas');
    await context.sync();
    return (range.formulas as unknown[][])[0]?.[0];
  });

const codes = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code }) => code).filter((code) => /sent|function|stand-in|nothing/u.test(code));

const inPlace = (mayFreezeOwn: boolean) => copyToSend({ to: { kind: 'workbook', mayFreezeOwn } }, NOTE);

test('in a person’s workbook their own formulas stay without their yes, and the report comes back live', async () => {
  await withSample(async () => {
    await typeInto('Tham số', 'H20', '=KC.FEE(1490000,1,24,20)');
    const sent = await inPlace(false);
    expect(codes(sent.issues)).toEqual(['functions-left', 'sent-in-place']);
    expect(sent.frozen).toEqual({ ours: 24, theirs: [] });
    expect(sent.receipt).toMatchObject({
      ...{ at: NOTE.at, who: 'An', rules: rulesInForce.version, engine: PROGRAM_VERSION, clock: 'plan' },
      totals: [
        { option: '1', total: '5485693000', name: 'KC_TongKinhPhi_PA1' },
        { option: '2', total: '13724428000', name: 'KC_TongKinhPhi_PA2' },
      ],
    });
    expect(sent.receipt?.inputs).toMatch(/^[0-9a-f]{64}$/u);
    expect(await verifyReceipt()).toMatchObject({ verdict: { state: 'unchanged' } });
    const again = await copyToSend({ to: { kind: 'workbook' } }, { at: '2026-11-24 09:00', who: 'Bình' });
    expect([again.outcome?.state, again.receipt?.at]).toEqual(['unchanged', NOTE.at]);
    expect(codes((await restoreAfterSending(NOTE)).issues)).toEqual([]);
    expect(await verifyReceipt()).toMatchObject({ verdict: { state: 'absent' } });
    expect(codes((await restoreAfterSending(NOTE)).issues)).toEqual(['nothing-to-restore']);
  });
}, 120_000);

test('with their yes a person’s formulas become values and come back', async () => {
  await withSample(async () => {
    await typeInto('Tham số', 'H20', '=KC.FEE(1490000,1,24,20)');
    const sent = await inPlace(true);
    expect(codes(sent.issues)).toEqual(['sent-in-place']);
    expect(await read('Tham số', 'H20')).toBe(715_200_000);
    await restoreAfterSending(NOTE);
    expect(await read('Tham số', 'H20')).toBe('=KC.FEE(1490000,1,24,20)');
  });
}, 120_000);

test('names and conditional formats that call our functions are told with their places, since no value can replace them', async () => {
  await withSample(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tham số');
      context.workbook.names.add('PhiCuaToi', '=KC.FEE(1490000,1,24,20)');
      context.workbook.names.add('LuongRieng', '=1490000*2');
      const format = sheet.getRange('H20:H24').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=KC.FEE(1490000,1,24,20)>H20';
      await context.sync();
    });
    const { issues } = await inPlace(false);
    const told = issues.filter(({ code }) => code === 'functions-in-rules');
    expect(told).toMatchObject([{ severity: 'warning', facts: { places: ['PhiCuaToi', "'Tham số'!H20:H24"] } }]);
  });
}, 120_000);

/** Column by column what the journal's rows say first: what a line is, and of a slot its mark. */
const journalLines = (): Promise<readonly (readonly unknown[])[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('_KC').getUsedRange().load('values');
    await context.sync();
    return (range.values as unknown[][]).filter((line) => line[0] !== '');
  });

test('a copy of its own carries no report before the last one, and can still be checked and made live', async () => {
  await withSample(async () => {
    await makePlan({}, {}, { at: '2026-11-20 08:00', who: 'Người lập trước' });
    await typeInto('Lương theo đề án', 'C5', 1_490_001);
    await makePlan({}, {}, NOTE);
    const before = await journalLines();
    expect(before.map(([, mark]) => mark)).toContain('previous');
    expect(JSON.stringify(before)).toContain('Người lập trước');
    const sent = await copyToSend({ to: { kind: 'copy' } }, NOTE);
    expect(sent.receipt).toBeDefined();
    const left = await journalLines();
    expect(left.map(([, mark]) => mark)).not.toContain('previous');
    expect(JSON.stringify(left)).not.toContain('Người lập trước');
    expect(left.filter(([what]) => what === 'run')).toHaveLength(1);
    expect(await verifyReceipt()).toMatchObject({ verdict: { state: 'unchanged' } });
    const again = await copyToSend({ to: { kind: 'copy' } }, { at: '2026-11-24 09:00' });
    expect(again.outcome?.state).toBe('unchanged');
    expect(codes((await restoreAfterSending(NOTE)).issues)).toEqual([]);
    expect(await verifyReceipt()).toMatchObject({ verdict: { state: 'absent' } });
  });
}, 120_000);

test('inputs that do not allow a plan allow no copy', async () => {
  await withSample(async () => {
    await typeInto('Địa phương', 'E6', '45g');
    const sent = await inPlace(true);
    expect([sent.outcome, sent.receipt]).toEqual([undefined, undefined]);
    expect(sent.issues.some(({ severity }) => severity === 'error')).toBe(true);
  });
}, 120_000);
