/** What only stands on pages that we write: by it, copies of them as values are not taken for inputs. */
import { labels, type Labels } from '../i18n';
import type { OwnMarks } from '../model';

const ALL: readonly Labels[] = Object.values(labels);

/** Titles that an office may have chosen itself, such as that of the statistics, are no marks. */
export const ownMarks: OwnMarks = {
  texts: ALL.flatMap(({ allChecksHold, someCheckFails, baseSalaryTitle, structureTitle }) => [
    ...[allChecksHold, someCheckFails, baseSalaryTitle, structureTitle],
  ]),
  headings: ALL.flatMap((words) => [
    [words.stated, words.computed, words.difference],
    [words.watchedWhat, words.watchedThen, words.watchedNow],
    [words.projectsPerThousand, words.yearlyMean],
    [words.salaryByPlan, words.salaryByLaw, words.salaryUsed],
  ]),
};
