/** The bottom of the pane: what is going on, what would be written, and the one button that writes it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Deeds } from './jobs';
import { useSpeech } from './language';
import { canWrite, lacksTables, type Session } from './session';
import { StatusLine } from './statusLine';

export interface ActionBarProps {
  readonly session: Session;
  readonly deeds: Deeds;
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  reread: { flexShrink: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '1.4', color: tokens.colorNeutralForeground2 },
  sheets: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: 'pointer' },
  names: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxHeight: '96px',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '1.4',
    color: tokens.colorNeutralForeground2,
  },
});

/** How many sheets, and on request which; only while there is a plan that has not been written yet. */
function Intended({ session }: Pick<ActionBarProps, 'session'>): ReactElement | undefined {
  const styles = useStyles();
  const { pane, language } = useSpeech();
  const { decision, outcome } = session;
  if (decision?.plan === undefined || outcome !== undefined) return undefined;
  return (
    <>
      <details className={styles.sheets}>
        <summary className={styles.summary}>{pane.willWrite(decision.sheets.length)}</summary>
        <p className={styles.names}>{decision.sheets.map(({ tab }) => tab).join(' · ')}</p>
      </details>
      {decision.language !== language && <p className={styles.hint}>{pane.sheetsIn[decision.language]}</p>}
    </>
  );
}

/** Buttons stay in the order of the keyboard while disabled, so that the focus is not thrown off them. */
export function ActionBar({ session, deeds }: ActionBarProps): ReactElement {
  const styles = useStyles();
  const { pane } = useSpeech();
  const busy = session.busy !== undefined;
  return (
    <footer className={styles.bar}>
      <div className={styles.line}>
        <StatusLine session={session} />
        <Button className={styles.reread} size="small" disabledFocusable={busy} onClick={deeds.read}>
          {pane.reread}
        </Button>
      </div>
      <Intended session={session} />
      {lacksTables(session) ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={deeds.insert}>
          {pane.insertTables}
        </Button>
      ) : (
        <Button appearance="primary" disabledFocusable={!canWrite(session)} onClick={deeds.write}>
          {pane.write}
        </Button>
      )}
    </footer>
  );
}
