/** Another amount in place of one that stands in the workbook: it says which cell it goes to before it goes there. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { formatNumber } from '../../i18n';
import { cellAddress } from '../../kernel';
import { Typed } from '../field';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { isBusy, type Plan } from '../session';
import { useTexts } from '../words';
import { amountTyped } from './typed';

export interface AmountFormProps extends ScreenProps {
  readonly row: Plan['model']['salaryRows']['plan'][number];
  readonly onClose: () => void;
}

export function AmountForm({ row, session, deeds, onClose }: AmountFormProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { cell, was } = { cell: row.cells.amount, was: row.amount };
  const write = (): void => {
    const amount = amountTyped(typed);
    if (amount === undefined) {
      setWrong(true);
      return;
    }
    deeds.run('changing', (jobs) => jobs.changeSalary(cell, was, amount));
    onClose();
  };
  return (
    <form
      className="kc-section"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <Typed
        label={texts.newAmount(formatNumber(was, language))}
        value={typed}
        onChange={setTyped}
        wrong={isWrong ? texts.badAmount : undefined}
        isNumber
      />
      <div className="kc-row">
        <Button size="small" type="submit" disabledFocusable={isBusy(session)}>
          {texts.writeToCell(cellAddress(cell), cell.sheet)}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
