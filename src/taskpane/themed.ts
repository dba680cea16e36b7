/** A value of Fluent's theme, by name, for styles; Fluent's own list of them weighs 4 KiB and would stand in the first script. */
import type { Theme } from '@fluentui/react-components';

/** `themed('spacingVerticalS')` is `var(--spacingVerticalS)`, which the pane's provider sets. */
export const themed = <Name extends keyof Theme & string>(name: Name): `var(--${Name})` => `var(--${name})`;
