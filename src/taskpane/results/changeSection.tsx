/** What a write would do: sheets added, changed and kept, and the cells changed by hand that stay as they are. */
import type { ReactElement } from 'react';
import type { Preview } from '../../app';
import { formatNumber } from '../../i18n';
import { cellLabel, type CellValue } from '../../kernel';
import { CellLink } from '../cellLink';
import { FigureTable } from '../figureTable';
import type { Deeds } from '../jobs';
import { useSpeech } from '../language';
import { Section } from '../section';
import { useTexts } from '../words';

export interface ChangeProps {
  readonly preview: Preview;
  readonly deeds: Pick<Deeds, 'goTo'>;
}

function Overrides({ preview: { byHand }, deeds }: ChangeProps): ReactElement | undefined {
  const texts = useTexts();
  const { language } = useSpeech();
  if (byHand === undefined || byHand.cells.length === 0) return undefined;
  const shown = (value: CellValue): string =>
    typeof value === 'number' ? formatNumber(value, language) : String(value);
  const effect = (difference: number): string => `${difference > 0 ? '+' : ''}${formatNumber(difference, language)}`;
  return (
    <>
      <h3>{texts.overrides}</h3>
      <ul className="kc-lines">
        {byHand.cells.map(({ cell, found, planned, effects }) => (
          <li key={cellLabel(cell)}>
            <CellLink cell={cell} deeds={deeds} text={cellLabel(cell)} />
            <p>{texts.override(shown(found), shown(planned))}</p>
            {effects.map(({ option, difference }) =>
              difference === undefined || difference === 0 ? undefined : (
                <p key={option}>{texts.effect(option, effect(difference))}</p>
              ),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ChangeSection({ preview, deeds }: ChangeProps): ReactElement | undefined {
  const texts = useTexts();
  const { language } = useSpeech();
  const { changes } = preview;
  if (changes === undefined) return undefined;
  const rows = changes.blocks.map(({ tab, state, cells }) => [
    tab,
    formatNumber(cells, language),
    texts.changesOf[state],
  ]);
  return (
    <Section title={texts.changes} isCard>
      <details className="kc-details">
        <summary>{texts.asTable}</summary>
        <FigureTable caption={texts.changes} headings={[texts.sheet, texts.cellsChanged, texts.what]} rows={rows} />
      </details>
      <Overrides preview={preview} deeds={deeds} />
      {changes.clearsUndo && <p className="kc-soft">{texts.clearsUndo}</p>}
    </Section>
  );
}
