/** A list as it would be imported: what was recognised, each column with its first cells, and what to settle before. */
import { Button } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { LegacyFont, ListFile, ListPreview } from '../../app';
import { formatNumber, type ScreenTexts } from '../../i18n';
import { hasErrors } from '../../kernel';
import { IssueItem } from '../issueItem';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { useTexts } from '../words';
import { isBusy } from '../session';

type Survey = ListFile['survey'];
/** What the person says of text in an old font; undefined: nothing yet. */
export type FontChoice = LegacyFont | 'keep' | undefined;

export interface ListPreviewProps extends ScreenProps {
  readonly survey: Survey;
  readonly preview: ListPreview;
  readonly font: FontChoice;
  readonly onFont: (font: FontChoice) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

function Recognised({ survey }: Pick<ListPreviewProps, 'survey'>): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const facts: readonly (readonly [string, string])[] = [
    [texts.file, survey.file],
    [texts.listRows, formatNumber(survey.rows, language)],
    [texts.encoding, texts.encodings[survey.encoding]],
    [texts.separator, texts.separators[survey.separator]],
  ];
  return (
    <>
      <dl className="kc-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {survey.headingRow > 1 && <p className="kc-soft">{texts.rowsAbove(survey.headingRow - 1)}</p>}
    </>
  );
}

/** Text is never changed unless the person says so, and never left as it is unless the person says so. */
function OldFont({ survey, font, onFont }: Pick<ListPreviewProps, 'survey' | 'font' | 'onFont'>): ReactElement {
  const texts = useTexts();
  const name = useId();
  const { legacy } = survey;
  if (legacy === undefined) return <></>;
  const choices: readonly (readonly [FontChoice, string])[] = [
    [legacy.font, texts.convert],
    ['keep', texts.keepLetters],
  ];
  return (
    <fieldset className="kc-choices">
      <legend>{texts.legacy(texts.fonts[legacy.font], legacy.was, legacy.becomes)}</legend>
      {choices.map(([choice, text]) => (
        <label key={text} className="kc-choice">
          <input type="radio" name={name} checked={font === choice} onChange={() => onFont(choice)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

const shownCell = (cell: string, texts: ScreenTexts): string => (cell.trim() === '' ? texts.blankCell : cell);

/** @param isOpen it is not said yet in which letters the headings are */
function Columns({ preview, isOpen }: Pick<ListPreviewProps, 'preview'> & { readonly isOpen: boolean }): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  return (
    <table className="kc-table kc-list">
      <caption>{texts.listColumns}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.inFile}</th>
          <th scope="col">{texts.firstRows}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map(({ heading, meaning }, at) => (
          <tr key={at}>
            <th scope="row">
              {heading === '' ? texts.nameless : heading}
              {!isOpen && <span>{meaning === undefined ? texts.notRead : texts.readAs(meaning[language])}</span>}
            </th>
            <td>
              {preview.firstRows.map((row, line) => (
                <span key={line}>{shownCell(row[at] ?? '', texts)}</span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ListPreviewPart(props: ListPreviewProps): ReactElement {
  const texts = useTexts();
  const { session, deeds, survey, preview, font, onImport, onCancel } = props;
  const isOpen = survey.legacy !== undefined && font === undefined;
  const isRefused = hasErrors(preview.issues);
  return (
    <>
      <Recognised survey={survey} />
      <OldFont {...props} />
      {!isOpen && preview.issues.length > 0 && (
        <ul className="kc-issues">
          {preview.issues.map((issue) => (
            <IssueItem key={issue.code} issue={issue} deeds={deeds} />
          ))}
        </ul>
      )}
      <Columns preview={preview} isOpen={isOpen} />
      <div className="kc-row">
        <Button appearance="primary" disabledFocusable={isOpen || isRefused || isBusy(session)} onClick={onImport}>
          {texts.importRows(survey.rows)}
        </Button>
        <Button disabledFocusable={isBusy(session)} onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}
