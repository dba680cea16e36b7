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

/** Jobs that leave the workbook alone. */
export type LookingJob = 'reading' | 'lookingThrough';

/** Whether a job can be let go at any time, even if Excel never answers. */
export const isLooking = (job: Job | undefined): boolean => job === 'reading' || job === 'lookingThrough';
