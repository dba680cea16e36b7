/** What the pane can be busy with. */

/** Work on the workbook; one at a time. */
export type Job =
  | 'reading'
  | 'writing'
  | 'inserting'
  | 'importing'
  | 'changing'
  | 'restoring'
  | 'sending'
  | 'selfChecking'
  | 'makingForms'
  | 'takingForms'
  | 'lookingThrough'
  | 'collecting';

/** Jobs that leave the workbook alone, so that they can be let go at any time, even if Excel never answers. */
const LOOKING = ['reading', 'lookingThrough'] as const satisfies readonly Job[];
export type LookingJob = (typeof LOOKING)[number];

export const isLooking = (job: Job | undefined): boolean => LOOKING.some((looking) => looking === job);
