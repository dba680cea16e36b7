/** What the input tables hold, so that a forgotten row is noticed before anything is written. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatNumber } from '../i18n';
import { foundIn, type Found } from './found';
import { useSpeech, type Speech } from './language';
import { Section } from './section';
import type { Plan } from './session';
import { themed } from './themed';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: themed('spacingHorizontalS'), margin: 0 },
  tile: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: `${themed('spacingVerticalS')} ${themed('spacingHorizontalM')}`,
    backgroundColor: themed('colorNeutralBackground1'),
    border: `1px solid ${themed('colorNeutralStroke2')}`,
    borderRadius: themed('borderRadiusMedium'),
  },
  name: { fontSize: themed('fontSizeBase200'), lineHeight: '1.3', color: themed('colorNeutralForeground2') },
  value: {
    margin: 0,
    fontSize: themed('fontSizeBase400'),
    fontWeight: themed('fontWeightSemibold'),
    fontVariantNumeric: 'tabular-nums',
  },
});

type Tile = readonly [name: string, count: number | undefined];

/** Without a year to speak of nothing was counted, and nothing is not zero. */
const tilesOf = ({ places, facilities, projects, options }: Found, { pane }: Speech): readonly Tile[] => [
  [pane.places, places],
  [facilities ? pane.facilities(facilities.year) : pane.facilitiesNone, facilities?.count],
  [projects ? pane.projects(projects.from, projects.to) : pane.projectsNone, projects?.count],
  [pane.options, options],
];

export function FoundSection({ plan }: { readonly plan: Plan }): ReactElement {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <Section title={speech.pane.found}>
      <dl className={styles.tiles}>
        {tilesOf(foundIn(plan), speech).map(([name, count]) => (
          <div key={name} className={styles.tile}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{count === undefined ? '–' : formatNumber(count, speech.language)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
