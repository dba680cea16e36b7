/** The import matrix says what was agreed, written down here a second time so that it is never loosened by one edit. */
import { importMatrix } from './imports';
import { isPure, rooms } from './matrix';

/** Room: what it may import. `(t)` is types only, `(cells)` is that file only; other single files are further down. */
const agreed: Readonly<Record<string, string>> = {
  kernel: '',
  model: 'kernel',
  csv: 'kernel',
  i18n: 'kernel',
  plan: 'kernel model',
  report: 'kernel model plan i18n',
  excel: 'kernel',
  app: 'kernel model csv i18n plan report excel',
  functions: 'kernel plan i18n',
  taskpane: 'kernel plan(t) report(t) app i18n',
  addin: 'kernel model csv i18n plan report excel app functions taskpane',
  host: 'kernel(cells)',
  cli: 'kernel app i18n excel functions host',
  workbench: 'kernel i18n functions host',
};
const names = Object.keys(agreed);

const complaintsAbout = (path: string, text: string): string[] =>
  importMatrix.find([{ path, text }]).map(({ complaint }) => complaint);

const allows = (from: string, text: string): boolean => complaintsAbout(`src/${from}/a.ts`, text).length === 0;

/** @returns what the check lets a room import, in the words of the agreement. */
function leaveOf(from: string, to: string): string[] {
  const value = allows(from, `import { x } from '../${to}/cells';`);
  const type = allows(from, `import type { X } from '../${to}/cells';`);
  const other = allows(from, `import type { X } from '../${to}/other';`);
  const limits = `${other ? '' : '(cells)'}${value ? '' : '(t)'}`;
  return type ? [`${to}${limits}`] : [];
}

describe('the import matrix', () => {
  it('has the agreed rooms', () => {
    expect(rooms.map((room) => room.name)).toEqual(names);
  });

  it('calls the agreed rooms pure', () => {
    expect(names.filter(isPure)).toEqual(['kernel', 'model', 'i18n', 'plan', 'report', 'functions']);
  });

  it('gives every room a reason', () => {
    expect(rooms.filter((room) => room.reason.split(' ').length < 8)).toEqual([]);
  });

  it('only ever points at rooms that stand earlier in it', () => {
    const later = rooms.flatMap((room, at) =>
      room.may.filter((given) => !names.slice(0, at).includes(given.room)).map((given) => `${room.name} ${given.room}`),
    );
    expect(later).toEqual([]);
  });

  it.each(names)('lets %s import exactly what was agreed', (from) => {
    const others = names.filter((name) => name !== from);
    expect(others.flatMap((to) => leaveOf(from, to)).sort()).toEqual(
      (agreed[from] ?? '').split(' ').filter(Boolean).sort(),
    );
  });

  it.each([
    ['an import', "import { x } from '../report/x';"],
    ['a default import', "import x from '../report/x';"],
    ['an import for effect', "import '../report/x';"],
    ['a type import', "import type { X } from '../report/x';"],
    ['a re-export', "export * from '../report/x';"],
    ['a type in place', "type X = import('../report/x').X;"],
    ['an import call', "const x = import('../report/x');"],
    ['a require call', "const x = require('../report/x');"],
    ['a resolve call', "const x = require.resolve('../report/x');"],
    ['an import by equals sign', "import x = require('../report/x');"],
    ['a computed import', 'const x = (name: string) => import(name);'],
    ['an ending', "import { x } from '../report/x.js';"],
    ['a whole room', "import { x } from '../report';"],
    ['a file outside src', "import { x } from '../../scripts/x';"],
    ['a package', "import { x } from 'read-vietnamese-number';"],
    ['decimal.js outside the kernel', "import { Decimal } from 'decimal.js';"],
    ['a part of Node', "import { readFileSync } from 'fs';"],
  ])('sees %s that plan may not make', (_, text) => {
    expect(complaintsAbout('src/plan/a.ts', text)).toHaveLength(1);
  });

  it.each([
    ['taskpane', "import { type Plan } from '../plan/plan';", 0],
    ['taskpane', "import { solve, type Plan } from '../plan/plan';", 1],
    ['taskpane', "import plan, { type Plan } from '../plan/plan';", 1],
    ['taskpane', "import { Button } from '@fluentui/react-components';", 0],
    ['taskpane', "import { useState } from 'react';", 0],
    ['taskpane', "import { createRoot } from 'react-dom/client';", 1],
    ['host', "import { readFile } from 'node:fs/promises';", 0],
    ['host', "import { react } from 'react';", 1],
    ['kernel', "import { Decimal } from 'decimal.js';", 0],
    ['functions', "import { readNumber } from '../model/reading';", 0],
    ['functions', "import { modelFromGrids } from '../model/fromGrids';", 1],
    ['functions', "import { modelFromGrids } from '../model';", 1],
    ['attic', '', 1],
  ])('gives %s with %s %i complaints', (room, text, count) => {
    expect(complaintsAbout(`src/${room}/a.ts`, text)).toHaveLength(count);
  });
});
