/** The kernel's one door: the words that every room shares. */
export * from './calendar';
export * from './cells';
export * from './columns';
export * from './decimal';
export * from './freezing';
export * from './grouping';
export * from './issue';
export type { Conflict } from './writingFacts';
export * from './known';
export * from './language';
export * from './letters';
export * from './paper';
export * from './readingFacts';
export * from './receipt';
export * from './sheet';
export * from './stamp';
export * from './timeline';
export * from './worksheetFunction';
