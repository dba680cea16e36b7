/** What the last write did, sheet by sheet. */
import type { ReactElement } from 'react';
import { formatNumber } from '../i18n';
import { FigureTable } from './figureTable';
import { useSpeech } from './language';
import { Section } from './section';
import type { Outcome } from './session';
import { useWords } from './words';

export function WrittenSection({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const { pane, language } = useSpeech();
  const words = useWords();
  return (
    <Section title={pane.written}>
      <FigureTable
        caption={pane.written}
        headings={[pane.sheet, pane.cellsWritten, words.result]}
        rows={outcome.blocks.map(({ tab, state, cells }) => [tab, formatNumber(cells, language), pane.states[state]])}
        wordy
      />
    </Section>
  );
}
