/** Which of the problems are listed: those of one severity, of one sheet, or all; kept in the session while the pane is open. */
import { useId, type ReactElement } from 'react';
import { formatNumber } from '../../i18n';
import type { Severity } from '../../kernel';
import { Choice } from '../field';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { issuesOf, type Listed, type Session } from '../session';
import { useTexts } from '../words';

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
const ALL = '*';

const sheetOf = ({ issue }: Listed): string => issue.cell?.sheet ?? '';

/** What is left of the problems: a sheet that has none any more is chosen no more. */
export function sifted(session: Session) {
  const { sieve } = session;
  const all = SEVERITIES.flatMap((severity) => issuesOf(session, severity));
  const sheets = [...new Set(all.map(sheetOf))].filter((sheet) => sheet !== '');
  const sheet = sheets.find((each) => each === sieve.sheet);
  const onSheet = all.filter((listed) => sheet === undefined || sheetOf(listed) === sheet);
  const of = (severity: Severity): readonly Listed[] => onSheet.filter(({ issue }) => issue.severity === severity);
  const shown = SEVERITIES.filter((severity) => sieve.severity === undefined || sieve.severity === severity);
  return { sheets, sheet, onSheet, of, shown };
}

export interface SieveProps extends ScreenProps {
  readonly found: ReturnType<typeof sifted>;
}

/** One severity at a time, with how many there are of each. */
function Severities({ found: { onSheet, of }, session: { sieve }, deeds }: SieveProps): ReactElement {
  const texts = useTexts();
  const name = useId();
  const { language } = useSpeech();
  const choices = [undefined, ...SEVERITIES].map((severity) => ({
    severity,
    text: severity === undefined ? texts.filterAll : texts.severities[severity],
    count: (severity === undefined ? onSheet : of(severity)).length,
  }));
  return (
    <fieldset className="kc-sieve">
      <legend className="kc-legend-title">{texts.filterSeverities}</legend>
      {choices.map(({ severity, text, count }) => (
        <label key={text}>
          <input
            type="radio"
            name={name}
            checked={sieve.severity === severity}
            onChange={() => deeds.sift({ ...sieve, severity })}
          />
          {text} <span className="kc-count">{formatNumber(count, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One sheet at a time, once there is more than one to choose from. */
function Sheets({ found: { sheets, sheet }, session: { sieve }, deeds }: SieveProps): ReactElement | undefined {
  const texts = useTexts();
  if (sheets.length < 2) return undefined;
  return (
    <Choice
      label={texts.filterSheets}
      value={sheet ?? ALL}
      choices={[[ALL, texts.filterAll], ...sheets.map((each) => [each, each] as const)]}
      onChoose={(chosen) => deeds.sift({ ...sieve, sheet: chosen === ALL ? undefined : chosen })}
    />
  );
}

export function Sieves(props: SieveProps): ReactElement {
  return (
    <>
      <Severities {...props} />
      <Sheets {...props} />
    </>
  );
}
