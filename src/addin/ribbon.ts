/** What Excel's ribbon, a cell's context menu and the shortcuts lead to: the pane comes into view with an errand; help opens its page. */
import { newErrands, type Errand } from '../taskpane';

/** The names of the actions in the manifest and in its file of shortcuts. */
export const ACTIONS = ['plan', 'update', 'check', 'copyToSend', 'help'] as const;
export type ActionId = (typeof ACTIONS)[number];

export const errands = newErrands();

/** A button waits until its action says that it has ended, whatever came of it; a shortcut gives nothing to say it to. */
type Action = (event?: Partial<Office.AddinCommands.Event>) => void;

const HELP_PAGE = 'help.html';

function showHelp(): void {
  const address = new URL(HELP_PAGE, location.href).href;
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) ui.openBrowserWindow(address);
  else ui.displayDialogAsync(address, { height: 70, width: 40 });
}

async function run(id: ActionId): Promise<void> {
  if (id === 'help') {
    showHelp();
    return;
  }
  errands.ask(id satisfies Errand);
  await Office.addin.showAsTaskpane();
}

const actionOf =
  (id: ActionId): Action =>
  (event) => {
    run(id)
      .catch((failure: unknown) => reportError(failure))
      .finally(() => event?.completed?.());
  };

/** Tells Excel which function belongs to which name; without Office.js there is no Excel to tell. */
export function associateActions(): void {
  for (const id of ACTIONS) Office.actions.associate(id, actionOf(id));
}
