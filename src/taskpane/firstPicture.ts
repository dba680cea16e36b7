/** What nobody can press yet waits until the page has drawn what they can: loading it in the same frame holds up the first click. */

/** A pane that is not on view draws nothing, and must not wait for it. */
const MOST_MS = 250;

/** @returns a promise kept once the browser has drawn the next frame and is free again, or soon after where it draws none */
export const firstPicture = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, MOST_MS);
  });
