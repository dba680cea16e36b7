/** Reads what stands around the cells of a worksheet part: columns, merges, views, protection, sizes. */
import type { Area } from '../../kernel/cells';
import { parseArea } from '../document/address';
import { SHEET_COLUMNS, type CellFormat, type Sheet } from '../document/model';
import { protection } from './sheetProtection';
import { xmlFlag } from './xml';

type Attributes = Readonly<Record<string, string>>;

/** File widths count 7-pixel digits and include the padding; points are three quarters of pixels. */
const widthPoints = (characters: number): number => Math.round(characters * 7) * 0.75;

/** A colour of the theme is not worked out: it is unknown. */
const tabColorOf = ({ rgb }: Attributes): string | undefined =>
  rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;

/** Columns that may be described before the file counts as hostile. */
const MOST_COLUMNS = 4 * SHEET_COLUMNS;

/** Gathers while the part is walked through. */
export class SheetFrame {
  private readonly widths = new Map<number, number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly columnLevels = new Map<number, number>();
  private readonly columnFormats = new Map<number, CellFormat>();
  private readonly merges: Area[] = [];
  private readonly breaks: number[] = [];
  private breaksRows = false;
  private columns = 0;
  private said: Partial<Sheet> = { tabColor: '' };

  /** @param broken ends the reading of a damaged part */
  constructor(
    private readonly formats: readonly CellFormat[],
    private readonly broken: (what: string) => never,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'col') this.openColumns(attributes);
    else if (name === 'mergeCell') this.openMerge(attributes);
    else if (name === 'tabColor') this.said = { ...this.said, tabColor: tabColorOf(attributes) };
    else if (name === 'sheetView')
      this.said = { ...this.said, showGridlines: xmlFlag(attributes['showGridLines'], true) };
    else if (name === 'pane') this.openPane(attributes);
    else if (name === 'rowBreaks' || name === 'colBreaks') this.breaksRows = name === 'rowBreaks';
    else if (name === 'brk') this.openBreak(attributes);
    else if (name === 'sheetProtection') this.said = { ...this.said, ...protection(attributes) };
    else if (name === 'sheetFormatPr') this.openDefaults(attributes);
  }

  private openColumns(attributes: Attributes): void {
    const last = Math.min(Number(attributes['max']), SHEET_COLUMNS) - 1;
    const first = Number(attributes['min']) - 1;
    if (!(first >= 0 && last >= first)) this.broken('columns of impossible numbers are described');
    this.columns += last - first + 1;
    if (this.columns > MOST_COLUMNS) this.broken('columns are described over and over');
    const format = this.formats[Number(attributes['style'] ?? 0)];
    for (let column = first; column <= last; column += 1) {
      if (attributes['width'] !== undefined) this.widths.set(column, widthPoints(Number(attributes['width'])));
      if (format && format.base !== 0) this.columnFormats.set(column, format);
      if (xmlFlag(attributes['hidden'], false)) this.hiddenColumns.add(column);
      if (Number(attributes['outlineLevel'] ?? 0) > 0)
        this.columnLevels.set(column, Number(attributes['outlineLevel']));
    }
  }

  private openMerge(attributes: Attributes): void {
    const area = parseArea(attributes['ref'] ?? '');
    if (area) this.merges.push(area);
  }

  /** A file counts rows from 1 and names the last row of a page, which is the number of the next page's first row. */
  private openBreak(attributes: Attributes): void {
    const row = Number(attributes['id']);
    if (this.breaksRows && xmlFlag(attributes['man'], false) && Number.isInteger(row) && row > 0) this.breaks.push(row);
  }

  private openPane(attributes: Attributes): void {
    if (!attributes['state']?.startsWith('frozen')) return;
    this.said = {
      ...this.said,
      freeze: { rows: Number(attributes['ySplit'] ?? 0), columns: Number(attributes['xSplit'] ?? 0) },
    };
  }

  private openDefaults(attributes: Attributes): void {
    const { defaultColWidth: width, defaultRowHeight: height } = attributes;
    this.said = {
      ...this.said,
      ...(width === undefined ? {} : { defaultColumnWidth: widthPoints(Number(width)) }),
      ...(height === undefined ? {} : { defaultRowHeight: Number(height) }),
    };
  }

  /** @returns what was found */
  found(): Partial<Sheet> {
    return {
      ...this.said,
      columnWidths: this.widths,
      hiddenColumns: this.hiddenColumns,
      columnLevels: this.columnLevels,
      columnFormats: this.columnFormats,
      merges: this.merges,
      page: this.breaks.length === 0 ? {} : { rowBreaks: this.breaks },
    };
  }
}
