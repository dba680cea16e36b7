/** What the input tables hold, so that a forgotten row is noticed before anything is written. */
import type { ReactElement } from 'react';
import { formatNumber, type ScreenTexts } from '../../i18n';
import { useSpeech } from '../language';
import { Section } from '../section';
import type { Plan } from '../session';
import { useTexts } from '../words';
import { foundIn, type Found } from './found';

type Tile = readonly [name: string, count: number | undefined];

/** Without a year to speak of nothing was counted, and nothing is not zero. */
const tilesOf = ({ places, facilities, projects, options }: Found, texts: ScreenTexts): readonly Tile[] => [
  [texts.places, places],
  [facilities ? texts.facilities(facilities.year) : texts.facilitiesNone, facilities?.count],
  [projects ? texts.projects(projects.from, projects.to) : texts.projectsNone, projects?.count],
  [texts.options, options],
];

export function FoundSection({ plan }: { readonly plan: Plan }): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  return (
    <Section title={texts.found}>
      <dl className="kc-tiles">
        {tilesOf(foundIn(plan), texts).map(([name, count]) => (
          <div key={name} className="kc-tile">
            <dt>{name}</dt>
            <dd>{count === undefined ? '–' : formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
