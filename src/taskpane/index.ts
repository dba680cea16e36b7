/** The task pane's one door: the pane itself, the jobs that it must be given, and the counter for the ribbon's errands. */
export { newErrands, type Errand } from './errands';
export type { Jobs } from './asked';
export { Pane, type PaneProps } from './pane';
