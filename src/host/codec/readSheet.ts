/** Reads one worksheet part: cells with their formulas and cached values, widths, merges, freezing, and what protects it. */
import type { CellValue } from '../../kernel/cells';
import { parseArea } from '../document/address';
import type { ArrayBlock } from '../document/arrayBlock';
import { withFilled } from '../document/arrays';
import { GridBuilder } from '../document/cellGrid';
import { newSheet } from '../document/create';
import { SHEET_ROWS, type Sheet } from '../document/model';
import type { Attributes, OpenCell, SheetSource } from './openCell';
import { SheetFrame } from './sheetFrame';
import { movedFormula } from './sharedFormula';
import { shownFormula } from './spelling';
import { eachText, type Parts } from './parts';
import { ownText, withoutPlain } from './plainElements';
import { plainRow } from './plainRow';
import { unreadable } from './unreadable';
import { unescapeControls, xmlFlag, xmlWalker } from './xml';

/** Characters of formulas that one written formula may stand for. */
const MOST_EXPANDED = 20_000_000;

/** Gathers one sheet while its part is walked through. A class, because reading is a matter of what was seen before. */
class SheetReader {
  private readonly grid = new GridBuilder();
  private readonly shared = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  private readonly heights = new Map<number, number>();
  private readonly hiddenRows = new Set<number>();
  private readonly rowLevels = new Map<number, number>();
  private readonly arrays: ArrayBlock[] = [];
  private cell: OpenCell | undefined;
  private text = '';
  private phonetic = 0;
  private expanded = 0;
  private depth = 0;
  private dataDepth = -1;
  private nextRow = 0;
  private nextColumn = 0;

  private readonly frame: SheetFrame;

  constructor(private readonly source: SheetSource) {
    this.frame = new SheetFrame(source.formats, (what) => this.broken(what));
  }

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (name === 'sheetData') this.dataDepth = this.depth;
    if (name === 'rPh') this.phonetic += 1;
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f' && this.cell) {
      this.cell.formulaAttributes = attributes;
      this.text = '';
    } else if (name === 'v' || name === 'is') this.text = '';
    else this.frame.open(name, attributes);
  }

  addText(text: string): void {
    if (this.cell && this.phonetic === 0) this.text += text;
  }

  close(name: string): void {
    this.depth -= 1;
    if (name === 'sheetData') this.dataDepth = -1;
    if (name === 'rPh') this.phonetic -= 1;
    if (!this.cell) return;
    if (name === 'f') this.cell.formula = this.text.replace(/^=/, '');
    else if (name === 'v' || name === 'is') this.cell.value = this.text;
    else if (name === 'c') this.closeCell(this.cell);
    if (name === 'f' || name === 'v' || name === 'is') this.text = '';
  }

  private openRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.nextRow : Number(attributes['r']) - 1;
    if (!(row >= 0 && row < SHEET_ROWS && Number.isInteger(row)))
      this.broken(`there is a row ${attributes['r'] ?? ''}`);
    this.nextRow = row + 1;
    this.nextColumn = 0;
    if (attributes['ht'] !== undefined) this.heights.set(row, Number(attributes['ht']));
    if (xmlFlag(attributes['hidden'], false)) this.hiddenRows.add(row);
    if (Number(attributes['outlineLevel'] ?? 0) > 0) this.rowLevels.set(row, Number(attributes['outlineLevel']));
  }

  private openCell(attributes: Attributes): void {
    const place = attributes['r'] === undefined ? undefined : parseArea(attributes['r']);
    if (attributes['r'] !== undefined && !place) this.broken(`the cell address "${attributes['r']}" is impossible`);
    const row = place?.row ?? this.nextRow - 1;
    const column = place?.column ?? this.nextColumn;
    this.nextColumn = column + 1;
    const style = Number(attributes['s'] ?? 0);
    this.cell = {
      row,
      column,
      style,
      type: attributes['t'] ?? 'n',
      spills: this.source.dynamic.has(attributes['cm'] ?? ''),
      value: undefined,
      formula: undefined,
      formulaAttributes: {},
    };
  }

  private broken(what: string): never {
    return unreadable('damaged', `In the worksheet "${this.source.name}" ${what}.`);
  }

  private closeCell(open: OpenCell): void {
    this.cell = undefined;
    const formula = this.formulaOf(open);
    const value = open.value === undefined && formula === undefined ? '' : this.valueOf(open);
    const format = open.style === 0 ? undefined : this.source.formats[open.style];
    if (value === '' && formula === undefined && !format) return;
    this.grid.row(open.row)[open.column] = {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(open.type === 'e' ? { error: true } : {}),
      ...(format ? { format } : {}),
    };
  }

  /** True directly inside the list of rows. */
  isAtRow(): boolean {
    return this.depth === this.dataDepth;
  }

  /** Reads the row at a place of the text if all of it is plain; what was put of another one is put again by the parser. */
  plainRow(text: string, at: number): number {
    return plainRow(text, at, {
      row: (attributes) => this.openRow(attributes),
      cell: ({ row, column, type, style, text: written }) => {
        const format = style === 0 ? undefined : this.source.formats[style];
        const value = written === undefined ? '' : this.valueOf({ type, value: written });
        if (value === '' && !format) return;
        this.grid.row(row)[column] = format ? { value, format } : { value };
      },
    });
  }

  private valueOf(open: Pick<OpenCell, 'type' | 'value'>): CellValue | undefined {
    const text = open.value;
    if (text === undefined) return undefined;
    switch (open.type) {
      case 's':
        return this.source.texts[Number(text)] ?? this.broken(`a cell asks for the missing shared text ${text}`);
      case 'str':
      case 'inlineStr':
        return ownText(unescapeControls(text));
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
      case 'd':
        return text;
      default:
        return this.numberOf(text);
    }
  }

  private numberOf(text: string): CellValue | undefined {
    if (text.trim() === '') return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : this.broken(`a cell holds "${text}" instead of a number`);
  }

  private formulaOf(open: OpenCell): string | undefined {
    const { t: type, si: group } = open.formulaAttributes;
    if (open.formula === undefined || type === 'dataTable') return undefined;
    const area = type === 'array' ? parseArea(open.formulaAttributes['ref'] ?? '') : undefined;
    if (area) this.arrays.push({ area, spills: open.spills });
    if (open.formula !== '') {
      if (type === 'shared' && group !== undefined)
        this.shared.set(group, { formula: open.formula, row: open.row, column: open.column });
      return shownFormula(unescapeControls(open.formula));
    }
    const first = type === 'shared' && group !== undefined ? this.shared.get(group) : undefined;
    if (!first) return undefined;
    const moved = movedFormula(first.formula, { rows: open.row - first.row, columns: open.column - first.column });
    this.expanded += moved.length;
    if (this.expanded > MOST_EXPANDED)
      unreadable('too-large', `The shared formulas of the worksheet "${this.source.name}" are too many.`);
    return shownFormula(moved);
  }

  sheet(): Sheet {
    return {
      ...newSheet(this.source.id, this.source.name, this.source.formats[0]),
      ...this.frame.found(),
      fromFile: true,
      cells: withFilled(this.grid.finished(), this.arrays),
      arrays: this.arrays,
      rowHeights: this.heights,
      hiddenRows: this.hiddenRows,
      rowLevels: this.rowLevels,
    };
  }
}

/** A sheet as its cells say it, and the text of its part without the rows that were read at once. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly rest: string;
}

/** @throws UnreadableWorkbook when the part is damaged */
export function readSheet(parts: Parts, part: string, source: SheetSource): SheetReading {
  const reader = new SheetReader(source);
  const rest: string[] = [];
  const walker = xmlWalker(part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (piece) => reader.addText(piece),
    close: (name) => reader.close(name),
  });
  const write = (text: string): void => {
    rest.push(text);
    walker.write(text);
  };
  const plain = withoutPlain(
    { ...walker, write },
    {
      around: '<sheetData',
      end: '</row>',
      isNext: () => reader.isAtRow(),
      read: (text, at) => reader.plainRow(text, at),
    },
  );
  eachText(parts, part, (text) => plain.write(text));
  plain.close();
  return { sheet: reader.sheet(), rest: rest.join('') };
}
