/** One open workbook between the grid and the pane: what a person does goes to it, and what changes in it goes to the grid. */
import type { Behaviour } from '../i18n/workbench';
import { MOST_ROWS, type Deed, type PageWorkbook, type Showing } from '../host/pageWorkbook';
import { behave } from './behaviour';
import type { Grid } from './grid/grid';
import type { Page, Said } from './page';

/** Below this a calculation is not worth a word. */
const QUICK_MS = 400;
type Selecting = Extract<Deed, { kind: 'select' }>;

const notesOf = ({ charts, unknown, cutSheets, activeSheetId }: Showing): readonly Said[] => [
  ...(cutSheets.includes(activeSheetId) ? [({ cut }: Parameters<Said>[0]) => cut(MOST_ROWS)] : []),
  ...(unknown > 0 ? [(texts: Parameters<Said>[0]) => texts.unknown(unknown)] : []),
  ...(charts > 0 ? [(texts: Parameters<Said>[0]) => texts.charts(charts)] : []),
];

/** A class, because it follows one workbook from its opening to its end. */
export class OpenBook {
  private asking = false;
  private again = false;
  private closed = false;
  private selections = 0;
  private unheard: Selecting | undefined;
  private isTellingSelection = false;
  private end: () => Promise<void> = () => Promise.resolve();
  private isEditing = false;
  private editingOver: Promise<void> = Promise.resolve();
  private endEditing: () => void = () => undefined;
  private behaviour: Behaviour = 'normal';
  private showing: Showing | undefined;

  constructor(
    readonly book: PageWorkbook,
    private readonly grid: Grid,
    private readonly page: Page,
  ) {
    book.whenChanged(() => this.follow());
  }

  /** Shows the whole workbook. */
  async open(): Promise<void> {
    this.showing = await this.book.show();
    this.grid.open(this.showing);
    this.page.note(notesOf(this.showing));
  }

  /** Asked anew after every wait. */
  private isClosed(): boolean {
    return this.closed;
  }

  close(): void {
    this.closed = true;
    this.book.close();
  }

  type(deed: Extract<Deed, { kind: 'type' }>): void {
    this.carryOut(deed, (code) => {
      this.page.say(({ typingRefused }) => typingRefused[code === 'AccessDenied' ? code : 'other']);
      this.follow();
    });
  }

  /** Told at once, so that the pane cannot go elsewhere before; of a selection that is drawn out, what comes while one is told waits. */
  select(deed: Selecting): void {
    this.selections += 1;
    this.unheard = deed;
    if (!this.isTellingSelection) this.tellSelections().catch(this.broken);
  }

  private async tellSelections(): Promise<void> {
    this.isTellingSelection = true;
    while (this.unheard && !this.closed) {
      const deed = this.unheard;
      this.unheard = undefined;
      await this.book.carryOut(deed);
    }
    this.isTellingSelection = false;
  }

  /** Excel lets the add-in wait while somebody types in a cell; so does this workbook, and nothing is drawn under that cell. */
  setEditing(isEditing: boolean): void {
    if (isEditing === this.isEditing || this.closed) return;
    this.isEditing = isEditing;
    if (isEditing)
      this.editingOver = new Promise((over) => {
        this.endEditing = over;
      });
    // The grid first takes over what was typed.
    else setTimeout(this.endEditing);
    if (this.behaviour !== 'editing') this.book.setEditing(isEditing ? 'delaying' : false).catch(this.broken);
  }

  async behave(asked: Behaviour): Promise<void> {
    const others = asked === 'shared' ? this.grid.raising() : undefined;
    if (asked === 'shared')
      this.page.say((texts) => (others ? texts.sharedNext(others.cell) : texts.sharedNeedsNumber));
    const behaviour = asked === 'shared' && !others ? 'normal' : asked;
    await this.end();
    this.behaviour = behaviour;
    this.end = await behave(this.book, behaviour, { showing: this.showing, others: others?.deed });
    this.page.setBehaviour(behaviour);
  }

  private readonly broken = (error: unknown): void => {
    if (!this.closed) this.page.say((texts) => texts.broken(error instanceof Error ? error.message : String(error)));
  };

  private carryOut(deed: Deed, refused: (code: string) => void): void {
    if (this.closed) return;
    this.book.carryOut(deed).then((code) => code !== undefined && refused(code), this.broken);
  }

  private follow(): void {
    this.again = true;
    if (this.asking || this.closed) return;
    this.asking = true;
    this.followAll()
      .catch(this.broken)
      .finally(() => {
        this.asking = false;
      });
  }

  private async ask(): Promise<Showing> {
    const slow = setTimeout(() => this.page.setCalculating(true), QUICK_MS);
    try {
      return await this.book.show();
    } finally {
      clearTimeout(slow);
      this.page.setCalculating(false);
    }
  }

  /** Asks until nothing has changed since the last answer. */
  private async followAll(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      // What the workbook is asked before it has heard of a selection, it answers with the one before.
      const hasHeard = this.unheard === undefined;
      const { selections } = this;
      const showing = await this.ask();
      while (this.isEditing) await this.editingOver;
      if (this.isClosed()) return;
      this.showing = showing;
      this.grid.show(showing, hasHeard && selections === this.selections);
      this.page.note(notesOf(showing));
    }
  }
}
