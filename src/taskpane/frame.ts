/** How the frame of the pane looks, as plain CSS: Fluent's own way of styling weighs 12 KiB and comes with the screens. */

/**
 * The custom properties are those that Fluent's provider sets for its theme. Comments stand here, for those in the text
 * would travel with it.
 * - `kc-title`: the corner on the right stays free for the menu that Office draws there.
 * - `kc-state`: a border is drawn in forced colours too, a background is not.
 * - `kc-moving`: kept when nothing moves, so that the page does not jump.
 * - `kc-body`: Excel's own web view hides scroll bars that are not asked for.
 * - Up to 300 px: a pane that is zoomed in has half its width; what stands side by side goes below each other.
 * - Up to 340 px high: everything scrolls together, so that the bar never covers what has the focus.
 */
export const FRAME_CSS = `
.kc-pane {
  display: flex;
  flex-direction: column;
  height: 100dvh;
  background-color: var(--colorNeutralBackground3);
}
.kc-header { background-color: var(--colorNeutralBackground1); flex-shrink: 0; }
.kc-title {
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding: var(--spacingVerticalS) 44px var(--spacingVerticalS) var(--spacingHorizontalM);
}
.kc-title h1 { margin: 0; font-size: var(--fontSizeBase400); line-height: 1.3; font-weight: var(--fontWeightSemibold); }
.kc-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kc-state {
  display: flex;
  align-items: baseline;
  column-gap: 6px;
  margin: 2px 0 0;
  font-size: var(--fontSizeBase200);
  line-height: 1.3;
  color: var(--colorNeutralForeground2);
}
.kc-state::before {
  content: '';
  flex: none;
  border: 4px solid var(--colorNeutralStrokeAccessible);
  border-radius: 50%;
}
.kc-state[data-state='match']::before { border-color: var(--colorStatusSuccessForeground3); }
.kc-state[data-state='recalculated']::before { border-color: var(--colorBrandStroke1); }
.kc-state[data-state='changed']::before { border-color: var(--colorStatusWarningForeground3); border-radius: 1px; }
.kc-state[data-state='unfinished']::before { border-color: var(--colorStatusDangerForeground3); border-radius: 1px; }
.kc-tabs { display: flex; justify-content: space-between; padding: 0 var(--spacingHorizontalS); }
.kc-tabs > button {
  position: relative;
  display: flex;
  align-items: center;
  padding: 6px 3px 8px;
  font: inherit;
  font-size: var(--fontSizeBase200);
  line-height: 16px;
  white-space: nowrap;
  color: var(--colorNeutralForeground2);
  background: none;
  border: none;
  border-radius: var(--borderRadiusMedium);
  cursor: pointer;
}
.kc-tabs > button:hover { color: var(--colorNeutralForeground1); }
.kc-tabs > button:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: -2px; }
.kc-tabs > [aria-selected='true'] { color: var(--colorNeutralForeground1); font-weight: var(--fontWeightSemibold); }
.kc-tabs > [aria-selected='true']::after {
  content: '';
  position: absolute;
  inset: auto 3px 0;
  border-bottom: 3px solid var(--colorCompoundBrandStroke);
}
.kc-count {
  display: inline-block;
  min-width: 16px;
  margin-left: 4px;
  padding: 0 4px;
  box-sizing: border-box;
  font-size: var(--fontSizeBase100);
  line-height: 16px;
  text-align: center;
  border: 1px solid var(--colorNeutralStroke1);
  border-radius: 8px;
}
.kc-title button { flex-shrink: 0; white-space: nowrap; }
.kc-moving { height: 2px; overflow: hidden; border-bottom: 1px solid var(--colorNeutralStroke2); }
.kc-moving > div {
  width: 33%;
  height: 100%;
  background-color: var(--colorCompoundBrandBackground);
  forced-color-adjust: none;
  animation: kc-moving 2s linear infinite;
}
@keyframes kc-moving { from { transform: translateX(-100%); } to { transform: translateX(300%); } }
@media (prefers-reduced-motion: reduce) { .kc-moving > div { width: 100%; animation: none; } }
.kc-body {
  flex-grow: 1;
  min-height: 0;
  overflow-y: scroll;
  padding: var(--spacingHorizontalM);
  font-size: var(--fontSizeBase200);
}
.kc-screen { display: flex; flex-direction: column; row-gap: var(--spacingVerticalXL); }
.kc-bar {
  flex-shrink: 0;
  display: flex;
  flex-direction: column;
  row-gap: var(--spacingVerticalS);
  padding: var(--spacingHorizontalM);
  background-color: var(--colorNeutralBackground1);
  border-top: 1px solid var(--colorNeutralStroke2);
}
.kc-line {
  display: flex;
  align-items: flex-start;
  justify-content: space-between;
  column-gap: var(--spacingHorizontalS);
}
.kc-line button { flex-shrink: 0; }
.kc-status { margin: 2px 0 0; font-size: var(--fontSizeBase200); line-height: 1.4; overflow-wrap: anywhere; }
.kc-hint { margin: 0; font-size: var(--fontSizeBase200); line-height: 1.4; color: var(--colorNeutralForeground2); }
.kc-intended { margin: 0; font-size: var(--fontSizeBase200); line-height: 1.4; font-weight: var(--fontWeightSemibold); }
@media (max-width: 300px) {
  .kc-title { padding-right: var(--spacingHorizontalM); }
  .kc-title, .kc-tabs, .kc-line { flex-wrap: wrap; }
  .kc-bar > button { min-width: 0; }
}
@media (max-height: 340px) {
  .kc-pane { height: auto; }
  .kc-body { overflow-y: visible; }
}
`;
