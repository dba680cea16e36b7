/** A list of facilities from a text file: chosen, looked through, shown, and imported when the person agrees. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ListFile, ListPreview, OpenedList, Separator } from '../../app';
import type { Issue } from '../../kernel';
import { Choice } from '../field';
import { IssueItem } from '../issueItem';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { useTexts } from '../words';
import { isBusy } from '../session';
import { ChooseFile } from './chooseFile';
import { useFocusOn } from './focusOn';
import { ListPreviewPart, type FontChoice } from './listPreview';

/** Where the person stands with a file; nothing before one was chosen. */
type Stage =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: string; readonly read: number; readonly size: number }
  | { readonly kind: 'refused'; readonly file: File; readonly issue: Issue }
  | {
      readonly kind: 'shown';
      readonly file: File;
      readonly list: ListFile;
      readonly preview: ListPreview;
      readonly font: FontChoice;
    };

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const NONE: Stage = { kind: 'none' };

/** What the app is asked never fails: the status line has said so instead. */
const begin = (work: Promise<void>): void => {
  work.catch(reportError);
};

const fontOf = (font: FontChoice) => (font === 'keep' ? undefined : font);

interface Steps {
  readonly stage: Stage;
  readonly choose: (file: File, separator?: Separator) => Promise<void>;
  readonly show: (file: File, list: ListFile, font: FontChoice) => Promise<void>;
  readonly bring: (list: ListFile, font: FontChoice) => void;
  readonly leave: () => void;
}

/** One file at a time; the thread that reads it ends with it, and with the screen. */
function useList({ session, deeds }: ScreenProps): Steps {
  const { language } = useSpeech();
  const [stage, setStage] = useState<Stage>(NONE);
  const opened = useRef<OpenedList | undefined>(undefined);
  const found = session.sight?.preview.found ?? [];
  const close = (): void => {
    opened.current?.close();
    opened.current = undefined;
  };
  useEffect(() => close, []);
  const leave = (): void => {
    close();
    setStage(NONE);
  };
  const show = async (file: File, list: ListFile, font: FontChoice): Promise<void> => {
    const preview = await deeds.ask((jobs) => jobs.previewList(list.survey, { font: fontOf(font), found }));
    if (preview !== undefined) setStage({ kind: 'shown', file, list, preview, font });
  };
  const choose = async (file: File, separator?: Separator): Promise<void> => {
    leave();
    setStage({ kind: 'reading', file: file.name, read: 0, size: file.size });
    const own: { list?: OpenedList } = {};
    const isOwn = (): boolean => opened.current === own.list;
    const seen = await deeds.ask((jobs) => {
      const progress = (read: number, size: number): void => {
        if (isOwn()) setStage({ kind: 'reading', file: file.name, read, size });
      };
      own.list = jobs.openList(file, progress, separator);
      opened.current = own.list;
      return own.list.seen;
    });
    if (!isOwn()) return;
    if (seen === undefined) leave();
    else if ('code' in seen) setStage({ kind: 'refused', file, issue: seen });
    else await show(file, seen, undefined);
  };
  const bring = (list: ListFile, font: FontChoice): void =>
    deeds.run('importing', async (jobs, watch) => {
      const outcome = await jobs.importList(list, { font: fontOf(font), language, found }, watch);
      if (outcome.state === 'written') leave();
      return outcome;
    });
  return { stage, choose, show, bring, leave };
}

function FileBeingRead({ file, read, size }: Extract<Stage, { readonly kind: 'reading' }>): ReactElement {
  const texts = useTexts();
  return (
    <div className="kc-field">
      <span>{texts.readingFile(file)}</span>
      <progress value={read} max={Math.max(size, 1)} aria-label={texts.readingFile(file)} />
      <span>{texts.megabytes(read, size)}</span>
    </div>
  );
}

export function ListSection({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const { stage, choose, show, bring, leave } = useList({ session, deeds });
  const part = useFocusOn(stage.kind);
  return (
    <Section title={texts.list} isCard>
      <div ref={part} tabIndex={-1} role="group" aria-label={texts.list} className="kc-steps">
        {stage.kind !== 'shown' && <p>{texts.listHint}</p>}
        {stage.kind === 'reading' && (
          <>
            <FileBeingRead {...stage} />
            <Button onClick={leave}>{texts.cancel}</Button>
          </>
        )}
        {stage.kind === 'refused' && (
          <div role="alert">
            <ul className="kc-issues">
              <IssueItem issue={stage.issue} deeds={deeds} />
            </ul>
          </div>
        )}
        {(stage.kind === 'shown' || stage.kind === 'refused') && (
          <Choice
            label={texts.otherSeparator}
            value=""
            prompt={texts.chooseSeparator}
            choices={SEPARATORS.map((each) => [each, texts.separators[each]])}
            onChoose={(separator) => begin(choose(stage.file, separator))}
          />
        )}
        {stage.kind === 'shown' && (
          <ListPreviewPart
            {...{ session, deeds, preview: stage.preview, font: stage.font, survey: stage.list.survey }}
            onFont={(font) => begin(show(stage.file, stage.list, font))}
            onImport={() => bring(stage.list, stage.font)}
            onCancel={leave}
          />
        )}
        {(stage.kind === 'none' || stage.kind === 'refused') && (
          <ChooseFile
            text={texts.chooseFile}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            isBusy={isBusy(session)}
            onFiles={([file]) => file && begin(choose(file))}
          />
        )}
      </div>
    </Section>
  );
}
