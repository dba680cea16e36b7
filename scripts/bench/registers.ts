/** Registers beside their limits: unpacking and scanning a file, packing it, the JSON that the wire cannot do without, a bare pass. */
import { deflateSync, unzipSync } from 'fflate';
import { readTables } from '../../src/excel';
import { openWorkbook } from '../../src/host/codec/open';
import { saveWorkbook } from '../../src/host/codec/save';
import { createDocument } from '../../src/host/document/create';
import { connectInProcess } from '../../src/host/inProcess';
import { columnsFromRows, type Grid } from '../../src/kernel';
import { modelFromGrids } from '../../src/model';
import { REGISTER_HEADINGS, REGISTER_TABLE, registerRows, SAMPLE_PLACES, withRegister } from '../sample/register';
import type { Comparison } from './comparison';

const OPENING = { seed: 'bench', year: 2026 };
const FILE_ROWS = 200_000;
const WIRE_ROWS = 100_000;

function registerFile() {
  const empty = createDocument(OPENING);
  const document = withRegister(empty, registerRows(FILE_ROWS));
  return { empty, document, bytes: saveWorkbook(undefined, empty, document) };
}

/** Everything is unpacked and every byte looked at once. */
function scanned(bytes: Uint8Array): number {
  const parts = Object.values(unzipSync(bytes));
  return parts.reduce((sum, part) => part.reduce((tags, byte) => (byte === 60 ? tags + 1 : tags), sum), 0);
}

const opening: Comparison = {
  name: 'opening 200,000 rows',
  beside: 'unpacking the same file and looking at each byte',
  prepare: () => {
    const { bytes } = registerFile();
    return Promise.resolve({ ours: () => openWorkbook(bytes, OPENING), theirs: () => scanned(bytes) });
  },
};

const saving: Comparison = {
  name: 'saving 200,000 new rows',
  beside: 'packing the same bytes',
  prepare: () => {
    const { empty, document, bytes } = registerFile();
    const parts = Object.values(unzipSync(bytes));
    return Promise.resolve({
      ours: () => saveWorkbook(undefined, empty, document),
      theirs: () => parts.map((part) => deflateSync(part, { level: 2 })),
    });
  },
};

const wire: Comparison = {
  name: 'reading 100,000 rows over the wire',
  beside: 'writing the same values as JSON and reading them',
  prepare: () => {
    const rows = [...registerRows(WIRE_ROWS)];
    connectInProcess(withRegister(createDocument(OPENING), rows));
    return Promise.resolve({
      ours: () => readTables([REGISTER_TABLE]),
      theirs: () => JSON.parse(JSON.stringify(rows)) as unknown,
    });
  },
};

const counting: Comparison = {
  name: 'counting and checking 200,000 rows',
  beside: 'one count by place in a plain loop over the same rows',
  prepare: () => {
    const rows = [...registerRows(FILE_ROWS)];
    const grid: Grid = {
      ...{ table: REGISTER_TABLE, origin: { sheet: 'Cơ sở', row: 0, column: 0 }, rows: [] },
      ...{ headings: REGISTER_HEADINGS, columns: columnsFromRows(rows, REGISTER_HEADINGS.length) },
    };
    const places: Grid = {
      ...{ table: 'KC_DiaPhuong', origin: { sheet: 'Địa phương', row: 0, column: 0 } },
      headings: ['Địa phương', 'Loại', 'Số xã, phường, thị trấn'],
      rows: SAMPLE_PLACES.map(({ name, communes }) => [name, 'Huyện', communes]),
    };
    const bare = (): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const [, , place] of rows) counts.set(place, (counts.get(place) ?? 0) + 1);
      return counts;
    };
    return Promise.resolve({ ours: () => modelFromGrids([places, grid]), theirs: bare });
  },
};

export const registers: readonly Comparison[] = [opening, saving, wire, counting];
