/** What the forms of the places say: who has answered, what differs from the table, and what would be brought into it. */
import { Button } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { Collection, FormChange } from '../../app';
import { formatNumber, formScreen } from '../../i18n';
import { hasErrors, type CellValue, type Language } from '../../kernel';
import { CellLink } from '../cellLink';
import { IssueItem } from '../issueItem';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { isBusy } from '../session';
import { useTexts } from '../words';

export interface FormPreviewProps extends ScreenProps {
  readonly collection: Collection;
  readonly onCollect: (takeChanges: boolean) => void;
  readonly onCancel: () => void;
}

function shown(value: CellValue, language: Language): string {
  if (value === '') return formScreen[language].blank;
  return typeof value === 'number' ? formatNumber(value, language) : `“${String(value)}”`;
}

interface ChangesProps {
  readonly changes: readonly FormChange[];
  readonly takes: boolean | undefined;
  readonly onTake: (takes: boolean) => void;
  readonly deeds: ScreenProps['deeds'];
}

/** A figure that stands in the table is never replaced unless the person says so. */
function Changes({ changes, takes, onTake, deeds }: ChangesProps): ReactElement {
  const { language } = useSpeech();
  const words = formScreen[language];
  const name = useId();
  if (changes.length === 0) return <></>;
  return (
    <>
      <fieldset className="kc-choices">
        <legend>{words.changes(changes.length)}</legend>
        {[false, true].map((choice) => (
          <label key={String(choice)} className="kc-choice">
            <input type="radio" name={name} checked={takes === choice} onChange={() => onTake(choice)} />
            {choice ? words.take : words.keep}
          </label>
        ))}
      </fieldset>
      <ul className="kc-lines">
        {changes.map(({ place, commune, year, was, becomes, edit }, at) => (
          <li key={at}>
            <CellLink
              cell={edit.cell}
              deeds={deeds}
              text={`${words.change(place, commune, year)}: ${words.values(shown(was, language), shown(becomes, language))}`}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Answers({ collection, deeds }: Pick<FormPreviewProps, 'collection' | 'deeds'>): ReactElement {
  const { language } = useSpeech();
  const words = formScreen[language];
  const { answered, waiting } = collection;
  return (
    <>
      <p>{words.answered(answered.length, answered.length + waiting.length)}</p>
      {answered.length > 0 && (
        <ul className="kc-lines">
          {answered.map(({ place, cell, rows }) => (
            <li key={place}>
              <CellLink
                cell={cell}
                deeds={deeds}
                text={place}
                toSheet
                {...(rows === 0 ? {} : { detail: words.rows(rows) })}
              />
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <details className="kc-details">
          <summary>{words.waiting(waiting.length)}</summary>
          <p>{waiting.join(', ')}</p>
        </details>
      )}
    </>
  );
}

export function FormPreview(props: FormPreviewProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const words = formScreen[language];
  const { session, deeds, collection, onCollect, onCancel } = props;
  const [takes, setTakes] = useState<boolean | undefined>(undefined);
  const { added, changes, same, issues } = collection;
  const edits = takes === true ? changes.length : 0;
  const waits = isBusy(session);
  const isOpen = changes.length > 0 && takes === undefined;
  return (
    <>
      <Answers collection={collection} deeds={deeds} />
      {issues.length > 0 && (
        <ul className="kc-issues">
          {issues.map((issue, at) => (
            <IssueItem key={at} issue={issue} deeds={deeds} />
          ))}
        </ul>
      )}
      <Changes changes={changes} takes={takes} onTake={setTakes} deeds={deeds} />
      {same > 0 && <p className="kc-soft">{words.same(same)}</p>}
      {added.length + changes.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={waits || isOpen || hasErrors(issues) || added.length + edits === 0}
          onClick={() => onCollect(takes === true)}
        >
          {words.collect(added.length, edits)}
        </Button>
      )}
      <Button disabledFocusable={waits} onClick={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}
