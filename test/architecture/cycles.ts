/** Rings of files that import each other, type-only imports included. */
import { importsOf, pathOf } from './imports';
import type { Check, Source, Violation } from './sources';

type Graph = ReadonlyMap<string, readonly string[]>;

/** @returns for each file the files it imports, as far as they are among the sources. */
function graphOf(sources: readonly Source[]): Graph {
  const known = new Set(sources.map((source) => source.path));
  const fileOf = (target: string): string | undefined =>
    ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => target + ending).find((path) => known.has(path));
  return new Map(sources.map((source) => [source.path, targetsOf(source, fileOf)]));
}

function targetsOf(source: Source, fileOf: (target: string) => string | undefined): string[] {
  return importsOf(source)
    .map(({ specifier }) => specifier && pathOf(source.path, specifier))
    .map((target) => (target ? fileOf(target) : undefined))
    .filter((path) => path !== undefined);
}

/** @returns the shortest way from a file back to itself, or undefined. */
function ringFrom(start: string, graph: Graph): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) => (graph.get(way.at(-1) ?? '') ?? []).map((next) => [...way, next]));
    const ring = longer.find((way) => way.at(-1) === start);
    if (ring) return ring;
    ways = longer.filter((way) => !seen.has(way.at(-1) ?? '') && seen.add(way.at(-1) ?? ''));
  }
  return undefined;
}

/** One complaint for each file that stands on a ring, so that every place to cut is named. */
function findCycles(sources: readonly Source[]): Violation[] {
  const graph = graphOf(sources);
  return sources.flatMap(({ path }) => {
    const ring = ringFrom(path, graph);
    return ring ? [{ path, line: 0, complaint: `imports itself in a ring: ${ring.join(' -> ')}` }] : [];
  });
}

export const noCycles: Check = { title: 'no files import each other in a ring', find: findCycles };
