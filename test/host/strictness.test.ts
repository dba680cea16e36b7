/** Over the whole list of members: nothing is known that was not loaded, and nothing outside the list is answered. */
import { readFileSync } from 'node:fs';
import { documentedMembers, membersPage, PAGE } from '../../scripts/members';
import { supportedAccess } from '../../src/host/wire/kinds';
import type { KindName } from '../../src/host/wire/target';
import { connectInProcess } from '../../src/host/inProcess';
import { EVERY_KIND, oneOfEverything, type ServiceKind } from './everyKind';

type Kind = Exclude<KindName, ServiceKind>;
const KINDS = Object.keys(EVERY_KIND) as Kind[];

interface Described {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly [member: string]: unknown;
}

type Loadable = OfficeExtension.ClientObject & { load?(): unknown; _KeepReference?(): void };

beforeAll(async () => {
  connectInProcess();
  await oneOfEverything();
});

const members = (kind: Kind, ...access: readonly string[]): readonly string[] =>
  supportedAccess()
    .filter((one) => one.kind === kind && access.includes(one.access))
    .map(({ member }) => member)
    .filter((member) => !member.startsWith('_'));

/** @returns the code of the error with which a step fails, here or at the sync, or `"none"`. */
async function codeOf(kind: Kind, step: (object: Described) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      step(EVERY_KIND[kind](context.workbook, context) as unknown as Described);
      await context.sync();
    });
    return 'none';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const namesOf = (kind: Kind, list: '_scalarPropertyNames' | '_navigationPropertyNames'): readonly string[] => {
  const context = new Excel.RequestContext();
  const object = EVERY_KIND[kind](context.workbook, context) as unknown as Described;
  return (object[list] ?? []).filter((name) => !name.startsWith('_'));
};

test('there is an object of every kind to try', async () => {
  const codes = await Promise.all(KINDS.map(async (kind) => [kind, await codeOf(kind, () => undefined)]));
  expect(codes.filter(([, code]) => code !== 'none')).toEqual([]);
});

test.each(KINDS)('%s: a property that was not loaded is not known', async (kind) => {
  const wrong: string[] = [];
  for (const name of namesOf(kind, '_scalarPropertyNames')) {
    const code = await codeOf(kind, (object) => object[name]);
    if (code !== 'PropertyNotLoaded') wrong.push(`${name}: ${code}`);
  }
  expect(wrong).toEqual([]);
});

/** Properties that this state of the workbook cannot tell. */
const UNTOLD = new Set(['Chart.image']);

test.each(KINDS)('%s: what is on the list can be loaded, and nothing else comes with it', async (kind) => {
  const scalars = namesOf(kind, '_scalarPropertyNames');
  const listed = members(kind, 'get').filter((name) => scalars.includes(name) && !UNTOLD.has(`${kind}.${name}`));
  const wrong: string[] = [];
  for (const name of listed) {
    const seen = await Excel.run(async (context) => {
      const object = EVERY_KIND[kind](context.workbook, context);
      context.load(object, name);
      await context.sync();
      return scalars.filter((other) => {
        try {
          return (object as unknown as Described)[other] !== undefined || other === name;
        } catch {
          return false;
        }
      });
    });
    if (!seen.includes(name)) wrong.push(`${name} did not come`);
    const ids = seen.filter((other) => other !== name && other !== 'id' && other !== 'key');
    if (ids.length > 0) wrong.push(`${name} brought ${ids.join(', ')}`);
  }
  expect(wrong).toEqual([]);
});

test.each(KINDS)('%s: a property outside the list is ApiNotFound', async (kind) => {
  const unlisted = namesOf(kind, '_scalarPropertyNames').filter((name) => !members(kind, 'get').includes(name));
  const wrong: string[] = [];
  for (const name of unlisted) {
    const code = await codeOf(kind, (object) =>
      (object as unknown as OfficeExtension.ClientObject).context.load(
        object as unknown as OfficeExtension.ClientObject,
        name,
      ),
    );
    if (code !== 'ApiNotFound') wrong.push(`${name}: ${code}`);
  }
  expect(wrong).toEqual([]);
});

test.each(KINDS)('%s: a way to another object outside the list is ApiNotFound', async (kind) => {
  const unlisted = namesOf(kind, '_navigationPropertyNames').filter((name) => !members(kind, 'reach').includes(name));
  const wrong: string[] = [];
  for (const name of unlisted) {
    const code = await codeOf(kind, (object) => {
      const other = object[name] as Loadable;
      // The client gives some objects nothing to load: keeping them asks for them all the same.
      if (other.load) other.load();
      else other.context.trace(name);
      other._KeepReference?.();
    });
    if (code !== 'ApiNotFound') wrong.push(`${name}: ${code}`);
  }
  expect(wrong).toEqual([]);
});

/** What every object has from the client itself. */
const OWN =
  /^(set|update|load|toJSON|track|untrack|ensureUnchanged|setMockData|retrieve|constructor|_.*|get\w*AsJson)$/;

function methodsOf(kind: Kind): readonly string[] {
  const context = new Excel.RequestContext();
  const object = EVERY_KIND[kind](context.workbook, context);
  const prototype = Object.getPrototypeOf(object) as object;
  return Object.getOwnPropertyNames(prototype).filter((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    return typeof value === 'function' && !OWN.test(name);
  });
}

/** Methods that the client carries out with other members, or not at all. */
const BY_CLIENT = new Set([
  'Range.getResizedRange',
  'Range.getAbsoluteResizedRange',
  'Range.getColumnsAfter',
  'Range.getColumnsBefore',
  'Range.getRowsAbove',
  'Range.getRowsBelow',
  'Workbook.enableOfficeScriptRecording',
  'Workbook.recordAction',
]);

test.each(KINDS)('%s: a method outside the list is ApiNotFound', async (kind) => {
  const listed = members(kind, 'call', 'reach', 'item');
  const wrong: string[] = [];
  for (const name of methodsOf(kind).filter((one) => !listed.includes(one) && !BY_CLIENT.has(`${kind}.${one}`))) {
    const code = await codeOf(kind, (object) => {
      const made = (object[name] as (...args: readonly unknown[]) => unknown).call(object, 'A1', 'A1', 1);
      if (made instanceof OfficeExtension.ClientObject) (made as Loadable).load?.();
    });
    if (code !== 'ApiNotFound') wrong.push(`${name}: ${code}`);
  }
  expect(wrong).toEqual([]);
});

const version = (set: string | undefined): number => Number(/^ExcelApi 1\.(\d+)$/.exec(set ?? '')?.[1] ?? Number.NaN);

/** The members above the add-in's floor, and why the workbook answers them all the same. */
const ABOVE_FLOOR: Readonly<Record<string, string>> = {
  'Worksheet.onNameChanged': 'without it the add-in reads the names of all sheets anew before each run',
  'WorksheetCollection.onNameChanged': 'without it the add-in reads the names of all sheets anew before each run',
};

test('every member on the list is documented, and none is above ExcelApi 1.14 but those with a reason', () => {
  const above = documentedMembers().filter(({ set }) => !(version(set) <= 14));
  expect(above.map(({ name }) => name)).toEqual(Object.keys(ABOVE_FLOOR));
});

test('a member above ExcelApi 1.14 is there only for a workbook that reports its set', () => {
  const gated = supportedAccess().filter(({ since }) => since !== undefined);
  expect(gated.map(({ kind, member }) => `${kind}.${member}`).sort()).toEqual(Object.keys(ABOVE_FLOOR).sort());
  for (const { kind, member, since } of gated) {
    const { set } = documentedMembers().find(({ name }) => name === `${kind}.${member}`) ?? {};
    expect([member, since]).toEqual([member, version(set)]);
  }
});

test('the page that lists the members is up to date', () => {
  // When this fails: npx tsc -b scripts && node build/scripts/members.js
  expect(readFileSync(PAGE, 'utf8')).toBe(membersPage());
});
