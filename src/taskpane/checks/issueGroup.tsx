/** Problems of one severity, with what the severity means; a long list is shown in parts. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Sight } from '../../app';
import type { Severity } from '../../kernel';
import { IssueItem } from '../issueItem';
import type { Deeds } from '../jobs';
import type { Listed } from '../session';
import { useTexts } from '../words';

/** More of one kind are shown when asked for: a wrong column can have a problem in every row. */
const SHOWN_AT_FIRST = 20;

export interface IssueGroupProps {
  readonly severity: Severity;
  readonly listed: readonly Listed[];
  readonly fixes: Sight['fixes'];
  readonly deeds: Deeds;
}

export function IssueGroup({ severity, listed, fixes, deeds }: IssueGroupProps): ReactElement {
  const texts = useTexts();
  const [all, showAll] = useState(false);
  const visible = all ? listed : listed.slice(0, SHOWN_AT_FIRST);
  return (
    <div className="kc-section">
      <h3>{texts.issuesOf[severity](listed.length)}</h3>
      <p className="kc-soft">{texts.severityMeans[severity]}</p>
      <ul className="kc-issues">
        {visible.map(({ issue, at }) => (
          <IssueItem key={at} issue={issue} deeds={deeds} fixes={fixes.get(at) ?? []} />
        ))}
      </ul>
      {visible.length < listed.length && (
        <Button size="small" onClick={() => showAll(true)}>
          {texts.showAll(listed.length)}
        </Button>
      )}
    </div>
  );
}
