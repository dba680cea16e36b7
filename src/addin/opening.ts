/** The page before the pane stands on it: static texts, of which one shows how far the opening has come. */

/** `opening`: under way; `failed`: Office.js or a script of ours did not come; `elsewhere`: the page is not in Excel. */
export type Stage = 'opening' | 'failed' | 'elsewhere';

/** Shows the text of a stage and hides the others; does nothing once the pane has taken the page. */
export function showStage(stage: Stage): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-stage]')) {
    text.hidden = text.dataset['stage'] !== stage;
  }
}
