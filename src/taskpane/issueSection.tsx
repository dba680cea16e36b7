/** Every problem, errors first, each in one sentence that names its cell and the next step. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { issueText } from '../i18n';
import type { Issue, Severity } from '../kernel';
import { useSpeech } from './language';
import { Section } from './section';
import { issuesOf, lacksTables, type Session } from './session';
import { themed } from './themed';
import { useWords } from './words';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** More of one kind are shown when asked for: a wrong column can have a problem in every row. */
const SHOWN_AT_FIRST = 20;

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: themed('spacingVerticalXS') },
  title: { margin: 0, fontSize: themed('fontSizeBase200'), fontWeight: themed('fontWeightSemibold') },
  list: { display: 'flex', flexDirection: 'column', rowGap: themed('spacingVerticalXS'), margin: 0, padding: 0 },
  item: {
    listStyleType: 'none',
    padding: `${themed('spacingVerticalXS')} ${themed('spacingHorizontalS')}`,
    fontSize: themed('fontSizeBase200'),
    lineHeight: '1.4',
    overflowWrap: 'anywhere',
    borderLeftWidth: '4px',
    borderLeftStyle: 'solid',
    borderRadius: themed('borderRadiusSmall'),
  },
  error: {
    borderLeftColor: themed('colorStatusDangerBorder2'),
    backgroundColor: themed('colorStatusDangerBackground1'),
  },
  warning: {
    borderLeftColor: themed('colorStatusWarningBorder2'),
    backgroundColor: themed('colorStatusWarningBackground1'),
  },
  info: { borderLeftColor: themed('colorNeutralStrokeAccessible'), backgroundColor: themed('colorNeutralBackground3') },
  more: { alignSelf: 'flex-start' },
});

interface GroupProps {
  readonly severity: Severity;
  readonly issues: readonly Issue[];
}

function Group({ severity, issues }: GroupProps): ReactElement {
  const styles = useStyles();
  const { pane, language } = useSpeech();
  const [all, showAll] = useState(false);
  const visible = all ? issues : issues.slice(0, SHOWN_AT_FIRST);
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>{pane.issuesOf[severity](issues.length)}</h3>
      <ul className={styles.list}>
        {visible.map((issue, at) => (
          <li key={at} className={mergeClasses(styles.item, styles[severity])}>
            {issueText(issue, language)}
          </li>
        ))}
      </ul>
      {visible.length < issues.length && (
        <Button className={styles.more} size="small" onClick={() => showAll(true)}>
          {pane.showAll(issues.length)}
        </Button>
      )}
    </div>
  );
}

/** @param session one that has a decision, so that an empty list means that nothing is wrong. */
export function IssueSection({ session }: { readonly session: Session }): ReactElement | undefined {
  const { pane } = useSpeech();
  const words = useWords();
  const groups = SEVERITIES.map((severity) => ({ severity, issues: issuesOf(session, severity) }));
  const present = groups.filter(({ issues }) => issues.length > 0);
  if (present.length === 0 && lacksTables(session)) return undefined;
  return (
    <Section title={pane.issues}>
      {present.length === 0 ? words.noIssues : present.map((group) => <Group key={group.severity} {...group} />)}
    </Section>
  );
}
