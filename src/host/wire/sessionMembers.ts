/** Members that change the session and not the document: kept references, listening to events, functions, pane and ribbon. */
import type { Origin } from './events';
import { membersOf } from './kinds';
import { referenceId } from './kinds/range';
import { areasReferenceId } from './kinds/rangeAreas';
import type { FunctionResult, Session } from './session';
import type { Target } from './target';

/** A method or a setting as it was asked for. */
export interface Asked {
  readonly name: string;
  readonly args: readonly unknown[];
}

function listens(session: Session, target: Target, { name }: Asked): Session | undefined {
  const [, un, wire] = /^_(Unr|R)egister(.+)$/.exec(name) ?? [];
  const event = Object.values(membersOf(target).events ?? {}).find((one) => one.wire === wire);
  if (un === undefined || !event || (event.since ?? 0) > session.apiLevel) return undefined;
  const key = `${event.type} ${idOf(target)}`;
  const others = [...session.listened].filter((known) => known !== key);
  return { ...session, listened: new Set(un === 'R' ? [...others, key] : others) };
}

/** Collections listen to everything of the workbook. */
function idOf(target: Target): string {
  if (target.kind === 'Worksheet') return target.sheetId;
  return target.kind === 'Table' ? target.tableId : 'Workbook';
}

type RawResult = readonly [number, boolean, unknown, unknown];

/** `[101, true, 35760000, [0]]`, or `[102, false, "message", 1, [0]]` for an error. */
function results(session: Session, [given]: readonly unknown[]): Session {
  const read = (given as readonly RawResult[]).map(
    ([id, succeeded, value, code]): readonly [number, FunctionResult] => [
      id,
      succeeded ? { value } : { error: { code: Number(code), message: typeof value === 'string' ? value : '' } },
    ],
  );
  return { ...session, functionResults: new Map([...session.functionResults, ...read]) };
}

/**
 * A request keeps and forgets references by the thousand, so it has one set of its own for all of them.
 *
 * @param kept the request's own set, which is changed. @returns whether the member was about references
 */
export function keepsReference(kept: Set<string>, target: Target, { name, args }: Asked): boolean {
  if (target.kind === 'Range' && name === '_KeepReference') kept.add(referenceId(target));
  else if (target.kind === 'RangeAreas' && name === '_KeepReference') kept.add(areasReferenceId(target));
  else if (target.kind === 'Workbook' && name === '_RemoveReference') kept.delete(String(args[0]));
  else return false;
  return true;
}

/** @returns the session after a member that only concerns it, or `undefined` when the document must be asked */
export function changesSession(session: Session, target: Target, asked: Asked): Session | undefined {
  const { name, args } = asked;
  switch (`${target.kind}.${name}`) {
    case 'Runtime.EnableEvents':
      return { ...session, eventsEnabled: args[0] === true };
    case 'Microsoft.ExcelServices.CustomFunctions.SetInvocationArrayResults':
      return results(session, args);
    case 'Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState':
      return { ...session, paneState: String(args[0]) };
    case 'Microsoft.DynamicRibbon.DynamicRibbon.ExecuteRequestUpdate':
      return { ...session, ribbonUpdates: [...session.ribbonUpdates, JSON.parse(String(args[0]))] };
    default:
      return listens(session, target, asked);
  }
}

/** @returns what inserting or deleting cells did, which cannot be seen from the cells alone */
export function shiftOf(target: Target, name: string, [direction]: readonly unknown[]): Origin['shift'] {
  if (target.kind !== 'Range' || (name !== 'Insert' && name !== 'Delete')) return undefined;
  const { area } = target;
  const isRow = direction === 'Down' || direction === 'Up';
  const whole = isRow ? area.columns === 16_384 : area.rows === 1_048_576;
  const what = whole ? (isRow ? 'Row' : 'Column') : 'Cell';
  return {
    sheetId: target.sheetId,
    area,
    changeType: `${what}${name === 'Insert' ? 'Inserted' : 'Deleted'}`,
    shiftDirection: `ShiftCell${String(direction)}`,
  };
}
