/** Whether the compiler settings of each room say the same as the matrix. */
import ts from 'typescript';
import { knowsOffice, roomNamed, rooms, type Room } from './matrix';
import { roomOf, type Source, type Violation } from './sources';

interface Project {
  readonly references?: readonly { readonly path: string }[];
  readonly compilerOptions?: { readonly types?: readonly string[]; readonly lib?: readonly string[] };
}

const complain = (path: string, complaint: string): Violation => ({ path, line: 0, complaint });

function referenceFaults(path: string, room: Room, project: Project): Violation[] {
  const named = (project.references ?? []).map((reference) => reference.path.replace(/^\.\.\//, ''));
  const allowed = room.may.map((leave) => leave.room).filter((name) => roomNamed(name)?.planned === false);
  return [
    ...named
      .filter((name) => !allowed.includes(name))
      .map((name) => complain(path, `references ${name}, ${room.reason}`)),
    ...allowed.filter((name) => !named.includes(name)).map((name) => complain(path, `does not reference ${name}`)),
  ];
}

function ambientFaults(path: string, room: Room, { compilerOptions = {} }: Project): Violation[] {
  const types = compilerOptions.types ?? [];
  const page = (compilerOptions.lib ?? []).filter((name) => /^(dom|webworker|scripthost)/i.test(name));
  const office = types.filter((name) => /office|custom-functions/.test(name) && !knowsOffice.includes(room.name));
  return (room.pure ? [...types, ...page] : office).map((name) => complain(path, `lets in the types of ${name}`));
}

/** @param configs the `tsconfig.json` files of the rooms. */
export function findProjectFaults(configs: readonly Source[]): Violation[] {
  return configs.flatMap(({ path, text }) => {
    const room = roomNamed(roomOf(path));
    if (!room) return [complain(path, 'belongs to no known room')];
    const project = ts.parseConfigFileTextToJson(path, text).config as Project;
    return [...referenceFaults(path, room, project), ...ambientFaults(path, room, project)];
  });
}

/** @param root the `tsconfig.json` of the repository, which names every room and the scripts. */
export function findUnbuiltRooms(root: Source): Violation[] {
  const project = ts.parseConfigFileTextToJson(root.path, root.text).config as Project;
  const named = (project.references ?? []).map((reference) => reference.path.replace(/^\.\//, ''));
  return [...rooms.filter((room) => !room.planned).map((room) => `src/${room.name}`), 'scripts']
    .filter((folder) => !named.includes(folder))
    .map((folder) => complain(root.path, `does not build ${folder}`));
}
