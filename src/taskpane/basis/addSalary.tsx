/** One more base salary: it becomes a row of the workbook's own table. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { Choice, Typed } from '../field';
import type { PlanProps } from '../screenProps';
import type { Plan } from '../session';
import { useTexts } from '../words';
import { amountTyped, dayTyped } from './typed';

export interface AddSalaryProps extends PlanProps {
  readonly clock: Plan['clock'];
}

type Status = 'enacted' | 'announced' | 'assumed';
const STATUSES: readonly Status[] = ['enacted', 'announced', 'assumed'];

interface Draft {
  readonly from: string;
  readonly amount: string;
  readonly document: string;
  readonly status: Status;
}

const blank = (clock: AddSalaryProps['clock']): Draft => ({
  from: '',
  amount: '',
  document: '',
  status: clock === 'law' ? 'enacted' : 'assumed',
});

interface FormProps {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly isTried: boolean;
}

function Fields({ draft, setDraft, isTried }: FormProps): ReactElement {
  const texts = useTexts();
  const wrong = (isRight: boolean, text: string): string | undefined => (isTried && !isRight ? text : undefined);
  return (
    <>
      <Typed
        label={texts.from}
        value={draft.from}
        onChange={(from) => setDraft({ ...draft, from })}
        wrong={wrong(dayTyped(draft.from) !== undefined, texts.badDay)}
      />
      <Typed
        label={texts.amount}
        value={draft.amount}
        onChange={(amount) => setDraft({ ...draft, amount })}
        wrong={wrong(amountTyped(draft.amount) !== undefined, texts.badAmount)}
        isNumber
      />
      <Typed label={texts.document} value={draft.document} onChange={(document) => setDraft({ ...draft, document })} />
      <Choice
        label={texts.status}
        value={draft.status}
        choices={STATUSES.map((status) => [status, texts.statuses[status]] as const)}
        onChoose={(status) => setDraft({ ...draft, status })}
      />
    </>
  );
}

export function AddSalary({ plan, clock, session, deeds }: AddSalaryProps): ReactElement {
  const texts = useTexts();
  const [draft, setDraft] = useState(() => blank(clock));
  const [isTried, setTried] = useState(false);
  const add = (): void => {
    const [from, amount] = [dayTyped(draft.from), amountTyped(draft.amount)];
    setTried(from === undefined || amount === undefined);
    if (from === undefined || amount === undefined) return;
    const { document, status } = draft;
    deeds.run('changing', (jobs) => jobs.addSalary({ clock, from, amount, document: document.trim(), status }, plan));
    setDraft(blank(clock));
  };
  return (
    <details className="kc-details">
      <summary>{texts.addSalaryTo[clock]}</summary>
      <form
        className="kc-section"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Fields draft={draft} setDraft={setDraft} isTried={isTried} />
        <Button size="small" type="submit" disabledFocusable={session.busy !== undefined}>
          {texts.add}
        </Button>
      </form>
    </details>
  );
}
