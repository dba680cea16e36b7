/** One open workbook between the grid and the pane: what a person does goes to it, and what changes in it goes to the grid. */
import type { Behaviour } from '../i18n/workbench';
import { MOST_ROWS, type Deed, type PageWorkbook, type Showing } from '../host/pageWorkbook';
import { behave } from './behaviour';
import type { Grid } from './grid/grid';
import type { Page, Said } from './page';

/** Below this a calculation is not worth a word. */
const QUICK_MS = 400;
/** A selection that is still being drawn out is told when it rests. */
const REST_MS = 80;

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
  private rest: ReturnType<typeof setTimeout> | undefined;
  private end: () => Promise<void> = () => Promise.resolve();
  private isEditing = false;
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
    clearTimeout(this.rest);
    this.book.close();
  }

  type(deed: Extract<Deed, { kind: 'type' }>): void {
    this.carryOut(deed, (code) => {
      this.page.say(({ typingRefused }) => typingRefused[code === 'AccessDenied' ? code : 'other']);
      this.follow();
    });
  }

  select(deed: Extract<Deed, { kind: 'select' }>): void {
    this.selections += 1;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.rest = undefined;
      this.carryOut(deed, () => undefined);
    }, REST_MS);
  }

  /** Excel lets the add-in wait while somebody types in a cell; so does this workbook. */
  setEditing(isEditing: boolean): void {
    if (isEditing === this.isEditing || this.closed) return;
    this.isEditing = isEditing;
    if (this.behaviour !== 'editing') this.book.setEditing(isEditing ? 'delaying' : false).catch(this.broken);
  }

  async behave(behaviour: Behaviour): Promise<void> {
    await this.end();
    this.behaviour = behaviour;
    this.end = await behave(this.book, behaviour, this.showing);
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
    const slow = setTimeout(() => this.page.setCalculating(true), QUICK_MS);
    this.followAll()
      .catch(this.broken)
      .finally(() => {
        clearTimeout(slow);
        this.page.setCalculating(false);
        this.asking = false;
      });
  }

  /** Asks until nothing has changed since the last answer. */
  private async followAll(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      // What the workbook is asked before it has heard of a selection, it answers with the one before.
      const hasHeard = this.rest === undefined;
      const { selections } = this;
      const showing = await this.book.show();
      if (this.isClosed()) return;
      this.showing = showing;
      this.grid.show(showing, hasHeard && selections === this.selections && !this.isEditing);
      this.page.note(notesOf(showing));
    }
  }
}
