/** Which tone of a chart is what. */
import type { ReactElement } from 'react';

export function Legend({ names }: { readonly names: readonly string[] }): ReactElement {
  return (
    <ul className="kc-legend">
      {names.map((name, tone) => (
        <li key={name}>
          <span className={`kc-tone${tone}`} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}
