/** What the pane asks of the app: one member a job, so that a test or another page can answer in its place. */
import type {
  CellEdit,
  Collection,
  FoundTable,
  Headline,
  HeadingMeaning,
  ListChoice,
  ListFile,
  ListPreview,
  NewSalary,
  OpenedList,
  Outcome,
  Preview,
  PreviewedRun,
  ReadProgress,
  SendRun,
  Separator,
  Sight,
  Watch,
} from '../app';
import type { CellRef, Issue, Language, Money, SelfCheck } from '../kernel';
import type { Plan } from './session';

/** Undefined: it was done; otherwise why not. */
export type Answer = Promise<Issue | undefined>;

/** What the pane asks of the app. */
export interface Jobs {
  readonly lookAt: (watch: Watch) => Promise<Sight>;
  readonly write: (shown: Preview, watch: Watch) => Promise<PreviewedRun>;
  readonly restore: () => Promise<Outcome>;
  readonly finish: () => Promise<Outcome>;
  /** @param mayFreezeOwn whether formulas of the person's own become values too */
  readonly send: (mayFreezeOwn: boolean, watch: Watch) => Promise<SendRun>;
  readonly unsend: () => Promise<Outcome>;
  readonly insertBlank: (found: readonly FoundTable[], language: Language) => Promise<Outcome>;
  readonly insertSample: (language: Language) => Promise<Outcome>;
  /** Looks through a list in a text file; the workbook has no part in it. */
  readonly openList: (file: File, progress: ReadProgress, separator?: Separator) => OpenedList;
  readonly previewList: (survey: ListFile['survey'], choice: Omit<ListChoice, 'language'>) => ListPreview;
  readonly importList: (list: ListFile, choice: ListChoice, watch: Watch) => Promise<Outcome>;
  /** One sheet a place, which goes out as a file of its own. */
  readonly makeForms: (model: Plan['model'], language: Language, watch: Watch) => Promise<Outcome>;
  readonly takeInForms: (files: readonly File[], watch: Watch) => Promise<Outcome>;
  readonly lookThroughForms: (watch: Watch) => Promise<Collection | Issue>;
  readonly collectForms: (
    shown: Collection,
    choice: { readonly takeChanges: boolean; readonly language: Language },
    watch: Watch,
  ) => Promise<Outcome>;
  readonly goTo: (cell: CellRef) => Answer;
  readonly goToResult: (headline: Headline, option: string) => Answer;
  readonly change: (edit: CellEdit) => Answer;
  readonly changeSalary: (cell: CellRef, was: Money, becomes: Money) => Answer;
  readonly addSalary: (salary: NewSalary, plan: Plan) => Answer;
  readonly copyOption: (code: string, plan: Plan) => Answer;
  readonly chooseClock: (clock: Plan['clock'], plan: Plan) => Answer;
  readonly map: (meaning: HeadingMeaning, found: readonly FoundTable[], language: Language) => Answer;
  readonly selfCheck: () => Promise<SelfCheck>;
  /** Tells of cells that a person changes, from now on. */
  readonly listen: (tell: () => void) => Answer;
}
