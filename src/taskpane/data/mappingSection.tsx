/** Headings that nobody understood, each with a drop-down; what is chosen is written to the workbook's own table. */
import type { ReactElement } from 'react';
import type { FoundTable, UnreadHeading } from '../../app';
import { CellLink } from '../cellLink';
import { Choice } from '../field';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { useTexts } from '../words';

interface OneHeadingProps extends ScreenProps {
  readonly table: FoundTable;
  readonly unread: UnreadHeading;
}

/** What the table of headings calls a column that is none of ours. */
const PASS_OVER = { vi: 'bỏ qua', en: 'pass over' } as const;

function OneHeading({ session, deeds, table, unread }: OneHeadingProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const { heading, cell, choices } = unread;
  const choose = (column: string): void => {
    const found = session.sight?.preview.found ?? [];
    deeds.run('changing', (jobs) => jobs.map({ table: table.table, heading, column }, found, language));
  };
  return (
    <li>
      <Choice
        label={texts.headingOf(heading, cell.sheet)}
        value=""
        prompt={texts.chooseColumn}
        choices={[
          ...choices.map((each) => [each[language], each[language]] as const),
          [PASS_OVER[language], texts.passOver],
        ]}
        onChoose={choose}
      />
      <CellLink cell={cell} deeds={deeds} text={texts.goToSheet(cell.sheet)} toSheet />
    </li>
  );
}

export function MappingSection({ session, deeds }: ScreenProps): ReactElement | undefined {
  const texts = useTexts();
  const open = (session.sight?.preview.found ?? []).flatMap((table) =>
    table.unread.map((unread) => ({ table, unread })),
  );
  if (open.length === 0) return undefined;
  return (
    <Section title={texts.mapping} isCard>
      <p>{texts.mappingHint}</p>
      <ul className="kc-lines">
        {open.map(({ table, unread }) => (
          <OneHeading key={`${table.id} ${unread.heading}`} {...{ session, deeds, table, unread }} />
        ))}
      </ul>
    </Section>
  );
}
