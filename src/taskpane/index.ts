/** The task pane's one door: the pane itself, and the jobs that it must be given. */
export type { Jobs } from './jobs';
export { Pane, type PaneProps } from './pane';
