/** Light or dark: as Office says, or else as the system prefers; contrast themes are the browser's own. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

function onPreference(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

const prefersDark = (): boolean => window.matchMedia(QUERY).matches;

/** @param officeIsDark what Office says; undefined (as in Excel on the web) leaves it to the system. */
export function useTheme(officeIsDark: boolean | undefined): Theme {
  const systemIsDark = useSyncExternalStore(onPreference, prefersDark, () => false);
  return (officeIsDark ?? systemIsDark) ? webDarkTheme : webLightTheme;
}
