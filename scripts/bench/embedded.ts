/** Cells through Microsoft's client into the embedded workbook and back, beside what their messages alone cost. */
import { connectInProcess } from '../../src/host/inProcess';
import type { Comparison } from './comparison';

const ADDRESS = 'A1:J6000';
const CELLS = Array.from({ length: 6_000 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
/** A first pass makes the client and the workbook warm. */
const PASSES = 5;

async function writtenAndRead(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(ADDRESS).values = CELLS;
    await context.sync();
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(ADDRESS).load('values');
    await context.sync();
    if (range.values.length !== CELLS.length) throw new Error('Something else came back.');
  });
}

/** Both messages as text inside a text, made and read: no workbook behind this client can do without. */
function messagesAlone(): void {
  for (let way = 0; way < 2; way += 1) {
    const text = JSON.stringify({ body: JSON.stringify({ values: CELLS }) });
    JSON.parse((JSON.parse(text) as { readonly body: string }).body);
  }
}

const sixtyThousand: Comparison = {
  name: `60,000 cells written and read back, ${PASSES} times`,
  beside: 'the text of both messages made and read',
  prepare: async () => {
    connectInProcess();
    await writtenAndRead();
    return {
      ours: async () => {
        for (let pass = 0; pass < PASSES; pass += 1) await writtenAndRead();
      },
      theirs: () => {
        for (let pass = 0; pass < PASSES; pass += 1) messagesAlone();
      },
    };
  },
};

/** The seconds told are for all passes: warm, one is to stay under 0.2 s. */
export const embedded: readonly Comparison[] = [sixtyThousand];
