/** The sources as they stand pass every architecture check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms, testFolders } from './matrix';
import { findProjectFaults, findUnbuiltRooms } from './projects';
import { everywhere, forSources } from './rules';
import { foldersIn, readSources, root, told, type Source } from './sources';

const read = (path: string): Source => ({ path, text: readFileSync(join(root, path), 'utf8') });

describe('in src and scripts', () => {
  const sources = readSources('src', 'scripts');

  it('there is something to check', () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each([...everywhere, ...forSources])('$title', ({ find }) => {
    expect(told(find(sources))).toEqual([]);
  });
});

describe('in test', () => {
  const tests = readSources('test');

  it.each(everywhere)('$title', ({ find }) => {
    expect(told(find(tests))).toEqual([]);
  });

  it('every folder is named after a room or is a known kind of test', () => {
    const known = [...rooms.map((room) => room.name), ...testFolders];
    expect(foldersIn('test').filter((folder) => !known.includes(folder))).toEqual([]);
  });
});

describe('the rooms', () => {
  const built = rooms.filter((room) => !room.planned).map((room) => room.name);

  it('are exactly the folders of src, apart from the planned ones', () => {
    expect(foldersIn('src').sort()).toEqual([...built].sort());
  });

  it('have compiler settings that reference exactly what the matrix allows', () => {
    expect(told(findProjectFaults(built.map((name) => read(`src/${name}/tsconfig.json`))))).toEqual([]);
  });

  it('are all built by the compiler settings of the repository', () => {
    expect(told(findUnbuiltRooms(read('tsconfig.json')))).toEqual([]);
  });
});
