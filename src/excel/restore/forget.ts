/** What a file that leaves the office need not carry: the report before the last one, and who wrote what before. */
import type { Issue } from '../../kernel/issue';
import { issueOf } from '../turn/failure';
import { forgettingSteps } from '../journal/record';
import { journalOf } from '../plan/survey';
import { inExcel, type Patience } from '../turn/turn';

/** Only in a file of its own: there is no way back to what is forgotten. @returns undefined, or why Excel refused */
export async function forgetEarlier(how: { readonly patience?: Patience } = {}): Promise<Issue | undefined> {
  try {
    await inExcel(async ({ context, portion }) => {
      const journal = await journalOf(context, portion);
      if (!journal.clean) return;
      for (const { put } of forgettingSteps(journal)) put(context);
      await context.sync();
    }, how.patience);
    return undefined;
  } catch (error) {
    return issueOf(error);
  }
}
