/** What Excel refuses for a moment is tried again, what it never answers is given up, and an update leaves the undo alone. */
import { writeSheets } from '../../../src/excel/write/write';
import { LONGEST_TURN, type Patience, PAUSES } from '../../../src/excel/turn/turn';
import { connectClient } from '../../../src/host/client/excelClient';
import { createDocument } from '../../../src/host/document/create';
import type { Document } from '../../../src/host/document/model';
import { connectInProcess } from '../../../src/host/inProcess';
import { answerMessage } from '../../../src/host/wire/message';
import { NEW_SESSION } from '../../../src/host/wire/execute';
import { said } from '../crashes';
import { withFault } from '../faults';
import { paySheet, sumSheet, type } from '../sample';

const SHEETS = [paySheet(), sumSheet()];
const LATER = [paySheet({ people: [6, 9, 7, 8], title: 'Phụ lục 1 (sửa)' }), sumSheet(6)];

/** Pauses pass at once; the longest turn ends when the test says so. */
function impatient(): Patience & { readonly waits: readonly number[]; readonly giveUp: () => void } {
  const waits: number[] = [];
  const state = { giveUp: (): void => undefined };
  return {
    waits,
    giveUp: () => state.giveUp(),
    after: (milliseconds, act) => {
      if (milliseconds === LONGEST_TURN) state.giveUp = act;
      else {
        waits.push(milliseconds);
        act();
      }
      return () => undefined;
    },
  };
}

async function written(...all: readonly (readonly (typeof SHEETS)[number][])[]): Promise<Document> {
  const excel = connectInProcess();
  await type('Sheet1', 'A1', 1_490_000);
  for (const sheets of all) await writeSheets(sheets);
  excel.close();
  return excel.document();
}

test.each(['RequestAborted', 'ServiceNotAvailable', 'ActivityLimitReached', 'Conflict', 'ConnectionFailure'])(
  'After %s at any sync the write is done all the same, once',
  async (code) => {
    const document = await written();
    const whole = await withFault(document, undefined, () => writeSheets(SHEETS));
    for (const [sync, actions] of whole.syncs.entries()) {
      for (const after of [0, Math.floor(actions / 2), actions]) {
        const patience = impatient();
        const { result, document: left } = await withFault(document, { sync, after, error: { code } }, () =>
          writeSheets(SHEETS, { patience }),
        );
        expect([sync, after, result.state]).toEqual([sync, after, 'written']);
        expect(patience.waits).toEqual([PAUSES[0]]);
        expect(said(left)).toEqual(said(whole.document));
      }
    }
  },
);

test('A lasting failure is told after three pauses', async () => {
  const excel = connectInProcess();
  excel.setFault({ strikes: 'every', kind: 'fail-before' });
  const patience = impatient();
  const outcome = await writeSheets(SHEETS, { patience });
  excel.close();
  expect(outcome).toMatchObject({ state: 'refused', issues: [{ code: 'excel-refused' }] });
  expect(patience.waits).toEqual(PAUSES);
});

test('A refusal that will not pass by itself is not tried again', async () => {
  const excel = connectInProcess();
  excel.setEditing(true);
  const patience = impatient();
  expect(await writeSheets(SHEETS, { patience })).toMatchObject({ issues: [{ code: 'cell-being-edited' }] });
  excel.close();
  expect(patience.waits).toEqual([]);
});

test('A sync that never comes back is given up, and what was left is finished by the next write', async () => {
  const document = await written(SHEETS);
  const patience = impatient();
  const stopped = await withFault(document, { sync: 1, after: 90, error: { code: 'silence' } }, async () => {
    const outcome = writeSheets(LATER, { patience });
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    patience.giveUp();
    return outcome;
  });
  expect(stopped.result).toMatchObject({ state: 'refused', issues: [{ code: 'excel-silent' }] });
  const excel = connectInProcess(stopped.document);
  const outcome = await writeSheets(LATER);
  expect(outcome.issues.map(({ code }) => code)).toEqual(['run-unfinished']);
  expect((await writeSheets(LATER)).state).toBe('unchanged');
  excel.close();
});

interface WirePath {
  readonly Name: string;
  readonly T?: string;
}
interface WireAction {
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
}

/** Every member of Office.js that a job uses, as `Class.Member`, told by the client itself. */
async function membersOf(document: Document, work: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const config = (OfficeExtension as unknown as { _internalConfig: { appendTypeNameToObjectPathInfo: boolean } })
    ._internalConfig;
  config.appendTypeNameToObjectPathInfo = true;
  const state = { document, session: NEW_SESSION };
  const members = new Set<string>();
  const connection = connectClient((text) => {
    const { message } = JSON.parse(text) as {
      message: {
        body: { Actions: WireAction[]; ObjectPaths: Record<string, WirePath & { ParentObjectPathId?: number }> };
      };
    };
    const { Actions, ObjectPaths } = message.body;
    const typeOf = (id: number | undefined): string => ObjectPaths[String(id)]?.T ?? '';
    for (const path of Object.values(ObjectPaths)) members.add(`${typeOf(path.ParentObjectPathId)}.${path.Name}`);
    for (const { ActionType, Name, ObjectPathId } of Actions)
      if (ActionType === 3 || ActionType === 4) members.add(`${typeOf(ObjectPathId)}.${Name ?? ''}`);
    const answered = answerMessage(state.document, state.session, text);
    state.document = answered.document;
    state.session = answered.session;
    return answered.text;
  });
  await work();
  connection.disconnect();
  config.appendTypeNameToObjectPathInfo = false;
  return members;
}

/** Microsoft, "Undo capabilities" of Excel add-ins: what clears the stack, on any platform. */
const CLEARS_UNDO = [
  /^Worksheet\.(Delete|Copy|Protect|Unprotect|Name|Position|Visibility)$/,
  /^WorksheetProtection\.(Protect|Unprotect)$/,
  /^Workbook\.(Save|Close|InsertWorksheetsFromBase64)$/,
  /^WorkbookProtection\.(Protect|Unprotect)$/,
  /^AllowEditRange/,
  /^(Style|StyleCollection|TableStyle|TableStyleCollection)\.\w/,
  /^DocumentProperties\./,
  /^NamedItem\.Comment$/,
];
const clearing = (members: ReadonlySet<string>): string[] =>
  [...members].filter((member) => CLEARS_UNDO.some((pattern) => pattern.test(member)));

test('An update uses nothing that clears what Excel can undo; a first write hides its journal, adds styles and says so', async () => {
  const first = await membersOf(createDocument({ seed: 'x', year: 2026 }), () => writeSheets(SHEETS));
  expect(clearing(first)).toEqual(expect.arrayContaining(['Worksheet.Visibility', 'StyleCollection.Add']));
  const update = await membersOf(await written(SHEETS), () => writeSheets(LATER));
  expect(update.size).toBeGreaterThan(20);
  expect([...update]).toContain('Range.Formulas');
  expect(clearing(update)).toEqual([]);
});

test('Where Excel can, a run is one step of its undo; where it says so and refuses, the write is done plainly', async () => {
  const excel = connectInProcess();
  const { requirements } = Office.context;
  const supports = jest
    .spyOn(requirements, 'isSetSupported')
    .mockImplementation((_name, version) => Number(String(version).split('.')[1]) <= 20);
  const run = jest.spyOn(Excel, 'run');
  await writeSheets([paySheet()]);
  expect(run.mock.calls[0]?.[0]).toMatchObject({ delayForCellEdit: true, mergeUndoGroup: true });
  const Refusal = OfficeExtension.Error as unknown as new (info: object) => Error;
  run.mockImplementationOnce(() => Promise.reject(new Refusal({ code: 'UnsupportedOperation', message: 'No.' })));
  expect((await writeSheets([paySheet({ people: [1, 2, 3] })])).state).toBe('written');
  expect(run.mock.calls.at(-1)?.[0]).toEqual({ delayForCellEdit: true });
  supports.mockImplementation((_name, version) => Number(String(version).split('.')[1]) <= 14);
  await writeSheets([paySheet()]);
  expect(run.mock.calls.at(-1)?.[0]).toEqual({ delayForCellEdit: true });
  supports.mockRestore();
  run.mockRestore();
  excel.close();
});

test('A workbook whose structure is protected is left alone, and a rerun in place is not hindered', async () => {
  const excel = connectInProcess(await written(SHEETS));
  const lock = (structureLocked: boolean): void => excel.setDocument({ ...excel.document(), structureLocked });
  lock(true);
  expect(await writeSheets(LATER)).toMatchObject({ state: 'written', issues: [] });
  const before = excel.document();
  const third = { ...sumSheet(6), block: 'KC_BLK_MORE', tab: 'Thêm' };
  expect(await writeSheets([...LATER, third])).toMatchObject({
    state: 'refused',
    issues: [{ code: 'workbook-protected' }],
  });
  expect(excel.document()).toBe(before);
  lock(false);
  expect(await writeSheets([...LATER, third])).toMatchObject({ state: 'written' });
  excel.close();
});
