/** A part of the screen under a heading of its own. */
import { makeStyles } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { themed } from './themed';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: themed('spacingVerticalS') },
  title: { margin: 0, fontSize: themed('fontSizeBase300'), fontWeight: themed('fontWeightSemibold') },
});

export function Section({ title, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
