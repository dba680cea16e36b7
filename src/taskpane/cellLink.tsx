/** A line that leads to a cell of the workbook. */
import type { ReactElement } from 'react';
import { cellAddress, type CellRef } from '../kernel';
import type { Deeds } from './jobs';
import { useTexts } from './words';

export interface CellLinkProps {
  readonly cell: CellRef;
  readonly deeds: Pick<Deeds, 'goTo'>;
  readonly text: string;
  /** On the right. */
  readonly detail?: string;
  /** It is the sheet that is meant. */
  readonly toSheet?: boolean;
}

export function CellLink({ cell, deeds, text, detail, toSheet = false }: CellLinkProps): ReactElement {
  const texts = useTexts();
  const title = toSheet ? texts.goToSheet(cell.sheet) : texts.goTo(`${cellAddress(cell)}, ${cell.sheet}`);
  return (
    <button type="button" className="kc-link" title={title} onClick={() => deeds.goTo(cell)}>
      <span>{text}</span>
      {detail !== undefined && <span>{detail}</span>}
    </button>
  );
}
