/** The base salaries of one clock, row by row as they stand in the workbook, with a flag where law and plan differ. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { formatDay, formatMoney, type ScreenTexts } from '../../i18n';
import { cellAddress, type Language } from '../../kernel';
import { CellLink } from '../cellLink';
import { useSpeech } from '../language';
import type { PlanProps } from '../screenProps';
import { Section } from '../section';
import type { Plan, Session } from '../session';
import { useTexts } from '../words';
import { AddSalary } from './addSalary';
import { AmountForm } from './amountForm';

export interface SalaryProps extends PlanProps {
  readonly clock: Plan['clock'];
}

type SalaryRow = Plan['model']['salaryRows']['plan'][number];

interface RowProps extends SalaryProps {
  readonly row: SalaryRow;
}

const key = (cell: SalaryRow['cells']['amount']): string => `${cell.sheet} ${cellAddress(cell)}`;

/** What the other clock says on the first day from which the two differ. */
function difference({ sight }: Session, { clock, row }: Pick<RowProps, 'clock' | 'row'>) {
  const found = sight?.salaryDifferences.find((each) => key(each[clock].cell) === key(row.cells.amount));
  return found?.[clock === 'plan' ? 'law' : 'plan'].amount;
}

const differs = ({ clock }: Pick<RowProps, 'clock'>, texts: ScreenTexts) =>
  clock === 'plan' ? texts.differsFromLaw : texts.differsFromPlan;

const detailOf = ({ document, status }: SalaryRow, texts: ScreenTexts): string =>
  [document, texts.statuses[status]].filter((part) => part !== undefined).join(' · ');

function Row({ row, clock, session, deeds }: RowProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const [isEditing, edit] = useState(false);
  const other = difference(session, { clock, row });
  const amount = formatMoney(row.amount, language);
  const name = texts.salaryFrom(formatDay(row.from, language));
  return (
    <li>
      <CellLink cell={row.cells.amount} deeds={deeds} text={name} detail={amount} />
      <div className="kc-apart">
        <p className="kc-soft">{detailOf(row, texts)}</p>
        {!isEditing && (
          <Button
            size="small"
            className="kc-small"
            aria-label={texts.editOf(labelOf(name, row, language))}
            onClick={() => edit(true)}
          >
            {texts.edit}
          </Button>
        )}
      </div>
      {other && (
        <div className="kc-row">
          <span className="kc-mark" data-kind="warning">
            {texts.differs}
          </span>
          <span>{differs({ clock }, texts)(formatMoney(other, language))}</span>
        </div>
      )}
      {isEditing && <AmountForm {...{ row, session, deeds }} onClose={() => edit(false)} />}
    </li>
  );
}

const labelOf = (name: string, { amount }: SalaryRow, language: Language): string =>
  `${name}, ${formatMoney(amount, language)}`;

export function SalarySection({ clock, ...rest }: SalaryProps): ReactElement {
  const texts = useTexts();
  const rows = rest.plan.model.salaryRows[clock];
  return (
    <Section title={texts.salaries[clock]} isCard>
      {rows.length === 0 && <p>{texts.noSalaries}</p>}
      <ul className="kc-lines">
        {rows.map((row) => (
          <Row key={key(row.cells.amount)} {...rest} clock={clock} row={row} />
        ))}
      </ul>
      <AddSalary {...rest} clock={clock} />
    </Section>
  );
}
