/** One more base salary: it becomes a row of the workbook's own table. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { formatDay } from '../../i18n';
import { cellAddress } from '../../kernel';
import { Choice, Typed } from '../field';
import { useSpeech } from '../language';
import type { PlanProps } from '../screenProps';
import { isBusy, type Plan } from '../session';
import { useTexts } from '../words';
import { endsAround, type Ends } from './rowBefore';
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
  /** A last day that a person has typed may be replaced. */
  readonly mayReplace: boolean;
}

const blank = (clock: AddSalaryProps['clock']): Draft => ({
  from: '',
  amount: '',
  document: '',
  status: clock === 'law' ? 'enacted' : 'assumed',
  mayReplace: false,
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

interface ClosingProps extends Pick<FormProps, 'draft' | 'setDraft'> {
  readonly ends: Ends | undefined;
}

/** What becomes of the row before, told with its cell; a day that somebody typed is replaced only when they say so. */
function Closing({ ends, draft, setDraft }: ClosingProps): ReactElement | undefined {
  const texts = useTexts();
  const { language } = useSpeech();
  if (ends?.before === undefined || ends.closes === undefined) return undefined;
  const cell = cellAddress(ends.before.cells.until);
  const becomes = formatDay(ends.closes, language);
  const { until } = ends.before;
  if (!ends.isTyped || until === undefined) return <p className="kc-soft">{texts.closesRow(cell, becomes)}</p>;
  return (
    <label className="kc-choice">
      <input
        type="checkbox"
        checked={draft.mayReplace}
        onChange={({ target }) => setDraft({ ...draft, mayReplace: target.checked })}
      />
      {texts.replacesEnd(cell, formatDay(until, language), becomes)}
    </label>
  );
}

export function AddSalary({ plan, clock, session, deeds }: AddSalaryProps): ReactElement {
  const texts = useTexts();
  const [draft, setDraft] = useState(() => blank(clock));
  const [isTried, setTried] = useState(false);
  const [from, amount] = [dayTyped(draft.from), amountTyped(draft.amount)];
  const ends = from === undefined ? undefined : endsAround(plan.model.salaryRows[clock], from);
  const add = (): void => {
    setTried(from === undefined || amount === undefined);
    if (from === undefined || amount === undefined) return;
    const { status, mayReplace } = draft;
    const { before: row, closes: until, isTyped = false } = ends ?? {};
    const closes = row && until && (mayReplace || !isTyped) ? { row, until } : undefined;
    const added = { clock, from, amount, document: draft.document.trim(), status, until: ends?.until, closes };
    deeds.run('changing', (jobs) => jobs.addSalary(added, plan));
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
        <Closing ends={ends} draft={draft} setDraft={setDraft} />
        <Button size="small" type="submit" disabledFocusable={isBusy(session)}>
          {texts.add}
        </Button>
      </form>
    </details>
  );
}
