/** The entry of Excel's one page: waits for Office and puts the pane in place of the opening text; the app comes after it. */
import { createRoot } from 'react-dom/client';
import { Pane, type Jobs } from '../taskpane';
import { showStage } from './opening';
import { associateActions, errands } from './ribbon';

/** Excel on the web leaves the theme out, whatever the types say. */
function officeIsDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme;
}

const loadJobs = async (): Promise<Jobs> => (await import(/* webpackChunkName: "app" */ './jobs')).jobs;

async function open(page: HTMLElement): Promise<void> {
  if (!('Office' in globalThis)) {
    showStage('failed');
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    showStage('elsewhere');
    return;
  }
  associateActions();
  createRoot(page).render(<Pane loadJobs={loadJobs} language="vi" officeIsDark={officeIsDark()} errands={errands} />);
}

const page = document.getElementById('page');
if (page) {
  open(page).catch((failure: unknown) => {
    showStage('failed');
    reportError(failure);
  });
}
