/** The page before the pane stands on it: static texts, of which one shows how far the opening has come. */

/** `opening`: under way; `failed`: Office.js or a script of ours did not come; `elsewhere`: the page is not in Excel. */
export type Stage = 'opening' | 'failed' | 'elsewhere';

/** Shows the text of a stage and hides the others; does nothing once the pane has taken the page. */
export function showStage(stage: Stage): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-stage]')) {
    text.hidden = text.dataset['stage'] !== stage;
  }
}

/** Whether nothing has come of the opening yet, neither the pane nor a reason why it cannot stand here. */
export const isOpening = (): boolean => document.querySelector('[data-stage="opening"]:not([hidden])') !== null;
