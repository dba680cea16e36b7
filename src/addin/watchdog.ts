/** Starts before Office.js: says what to do when the pane does not come, and offers to try again. */
import { isOpening, showStage } from './opening';

/** Office.js and Excel's part of it are about 300 KB; a slow line still brings them in this time. */
const PATIENCE_MS = 15_000;

window.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) showStage('failed');
  },
  true,
);
document.getElementById('retry')?.addEventListener('click', () => location.reload());
setTimeout(() => {
  if (isOpening()) showStage('failed');
}, PATIENCE_MS);
