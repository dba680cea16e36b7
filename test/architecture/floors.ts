/** Inside a room that has floors, a file looks down and never up; from outside nobody enters but by the door. */
import { importsOf, pathOf } from './imports';
import { floors } from './matrix';
import { roomOf, violationAt, type Check, type Source, type Violation } from './sources';

/** @returns the height of the floor that a path of the room stands on; undefined: beside the floors, at the door */
function heightOf(path: string, stairs: readonly string[]): number | undefined {
  const folder = path.split('/')[2];
  const height = folder === undefined ? -1 : stairs.indexOf(folder);
  return height < 0 ? undefined : height;
}

/** @returns what is wrong, or undefined. */
function climbed(source: Source, target: string): string | undefined {
  const room = roomOf(`${target}/`);
  const stairs = room === undefined ? undefined : floors[room];
  if (room === undefined || stairs === undefined) return undefined;
  const there = heightOf(target, stairs);
  if (roomOf(source.path) !== room) return there === undefined ? undefined : `must enter ${room} by its door`;
  const here = heightOf(source.path, stairs);
  if (here === undefined) return undefined;
  if (there === undefined) return `looks up to the door of ${room}`;
  return there > here ? `looks up from ${String(stairs[here])} to ${String(stairs[there])}` : undefined;
}

const climbing = (source: Source): Violation[] =>
  importsOf(source).flatMap(({ node, specifier }) => {
    const target = specifier === undefined ? undefined : pathOf(source.path, specifier);
    const wrong = target === undefined ? undefined : climbed(source, target);
    return wrong === undefined ? [] : [violationAt(source, node, wrong)];
  });

/** Files of the room that stand neither at the door nor on a known floor. */
const astray = ({ path }: Source): Violation[] => {
  const stairs = floors[roomOf(path) ?? ''];
  const isAstray = stairs !== undefined && path.split('/').length > 3 && heightOf(path, stairs) === undefined;
  return isAstray ? [{ path, line: 0, complaint: 'stands on no known floor' }] : [];
};

export const floorsOnlyDown: Check = {
  title: 'inside a room with floors nobody looks up, and nobody enters but by the door',
  find: (sources) => sources.flatMap((source) => [...astray(source), ...climbing(source)]),
};
