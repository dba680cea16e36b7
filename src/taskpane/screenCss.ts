/** How the screens look, as plain CSS over the custom properties of Fluent's theme: its own way of styling weighs 12 KiB more. */
export const SCREEN_CSS = `
.kc-section { display: flex; flex-direction: column; row-gap: var(--spacingVerticalS); }
.kc-section h2 { margin: 0; font-size: var(--fontSizeBase300); font-weight: var(--fontWeightSemibold); line-height: 1.3; }
.kc-section h3 { margin: 0; font-size: var(--fontSizeBase200); font-weight: var(--fontWeightSemibold); line-height: 1.4; }
.kc-section p, .kc-section ol { margin: 0; line-height: 1.4; overflow-wrap: anywhere; }
.kc-section ol { padding-left: 20px; }
.kc-section li { line-height: 1.4; }
.kc-section button { align-self: flex-start; }
.kc-section .kc-small { flex-shrink: 0; min-width: 0; }
.kc-section .kc-big { font-size: var(--fontSizeBase400); }
.kc-card {
  display: flex;
  flex-direction: column;
  row-gap: var(--spacingVerticalS);
  padding: var(--spacingHorizontalM);
  background-color: var(--colorNeutralBackground1);
  border: 1px solid var(--colorNeutralStroke2);
  border-radius: var(--borderRadiusLarge);
}
.kc-soft { color: var(--colorNeutralForeground2); }
.kc-row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacingVerticalXS) var(--spacingHorizontalS); }
.kc-apart { display: flex; align-items: center; justify-content: space-between; column-gap: var(--spacingHorizontalS); }

.kc-total {
  font-size: var(--fontSizeHero700);
  line-height: 1.2;
  font-weight: var(--fontWeightSemibold);
  font-variant-numeric: tabular-nums;
  color: var(--colorBrandForeground1);
}
.kc-section .kc-total { overflow-wrap: normal; font-size: clamp(20px, 8vw, 26px); }
.kc-section .kc-figure {
  padding: 0;
  font-family: inherit;
  font-weight: var(--fontWeightSemibold);
  text-align: left;
  color: var(--colorNeutralForeground1);
  background: none;
  border: none;
  border-radius: var(--borderRadiusSmall);
  cursor: pointer;
}
.kc-section .kc-figure.kc-total { color: var(--colorBrandForeground1); }
.kc-figure:hover { text-decoration: underline; }
.kc-mark {
  flex-shrink: 0;
  padding: 0 var(--spacingHorizontalS);
  font-weight: var(--fontWeightSemibold);
  line-height: 1.5;
  color: var(--colorBrandForeground2);
  background-color: var(--colorBrandBackground2);
  border: 1px solid var(--colorBrandStroke2);
  border-radius: var(--borderRadiusCircular);
}
.kc-mark[data-kind='warning'] {
  color: var(--colorStatusWarningForeground3);
  background-color: var(--colorStatusWarningBackground1);
  border-color: var(--colorStatusWarningBorder1);
}

.kc-tiles { display: grid; grid-template-columns: 1fr 1fr; gap: var(--spacingHorizontalS); margin: 0; }
.kc-tile {
  display: flex;
  flex-direction: column-reverse;
  justify-content: flex-end;
  padding: var(--spacingVerticalS) var(--spacingHorizontalM);
  background-color: var(--colorNeutralBackground1);
  border: 1px solid var(--colorNeutralStroke2);
  border-radius: var(--borderRadiusMedium);
}
.kc-tile dt { line-height: 1.3; color: var(--colorNeutralForeground2); }
.kc-tile dd {
  margin: 0;
  font-size: var(--fontSizeBase500);
  line-height: 1.3;
  font-weight: var(--fontWeightSemibold);
  font-variant-numeric: tabular-nums;
}

.kc-lines { display: flex; flex-direction: column; margin: 0; padding: 0; list-style: none; }
.kc-lines > li { border-bottom: 1px solid var(--colorNeutralStroke2); padding: var(--spacingVerticalXS) 0 6px; }
.kc-lines > li:last-child { border-bottom-style: none; }
.kc-section .kc-link {
  display: flex;
  align-self: stretch;
  align-items: baseline;
  justify-content: space-between;
  column-gap: var(--spacingHorizontalS);
  width: 100%;
  min-height: 24px;
  padding: 2px 0;
  font: inherit;
  line-height: 1.4;
  text-align: left;
  color: var(--colorBrandForegroundLink);
  background: none;
  border: none;
  border-radius: var(--borderRadiusSmall);
  cursor: pointer;
}
.kc-link:hover > :first-child { text-decoration: underline; }
.kc-link:focus-visible, .kc-figure:focus-visible, .kc-details > summary:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
.kc-link > :last-child:not(:first-child) {
  flex-shrink: 0;
  color: var(--colorNeutralForeground2);
  font-variant-numeric: tabular-nums;
}
.kc-quote { margin: 0; white-space: pre-wrap; padding-left: var(--spacingHorizontalM); border-left: 3px solid var(--colorNeutralStroke1); line-height: 1.5; }
.kc-details > summary { cursor: pointer; line-height: 1.6; color: var(--colorBrandForegroundLink); border-radius: var(--borderRadiusSmall); }
.kc-details[open] > summary { margin-bottom: var(--spacingVerticalXS); }

.kc-table { width: 100%; border-collapse: collapse; line-height: 1.35; }
.kc-table caption, .kc-legend-title { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.kc-table th, .kc-table td {
  padding: 4px 0 4px 8px;
  text-align: right;
  vertical-align: baseline;
  font-weight: var(--fontWeightRegular);
  font-variant-numeric: tabular-nums;
  border-bottom: 1px solid var(--colorNeutralStroke2);
}
.kc-table td { white-space: nowrap; }
.kc-table th { overflow-wrap: anywhere; }
.kc-table th:first-child { text-align: left; padding-left: 0; }
.kc-table thead th { color: var(--colorNeutralForeground3); vertical-align: bottom; overflow-wrap: normal; }
.kc-table tr.kc-sum > * { font-weight: var(--fontWeightSemibold); border-bottom-style: none; }

.kc-steps legend { padding: 0; margin-bottom: 4px; line-height: 1.4; overflow-wrap: anywhere; }
.kc-steps { display: flex; flex-direction: column; row-gap: var(--spacingVerticalS); outline: none; }
.kc-steps progress { width: 100%; accent-color: var(--colorBrandBackground); }
.kc-section .kc-list td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
.kc-section .kc-list thead th { text-align: left; }
.kc-section .kc-list th:first-child { width: 42%; }
.kc-list th > span { display: block; color: var(--colorNeutralForeground2); font-size: var(--fontSizeBase100); }
.kc-list td > span { display: block; max-height: 2.7em; overflow: hidden; }
.kc-facts { display: flex; flex-direction: column; row-gap: 2px; margin: 0; line-height: 1.4; }
.kc-facts > div { display: flex; justify-content: space-between; column-gap: var(--spacingHorizontalM); }
.kc-facts dt { flex-shrink: 0; color: var(--colorNeutralForeground2); }
.kc-facts dd { margin: 0; text-align: right; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }

.kc-chart { display: block; width: 100%; height: auto; overflow: visible; }
.kc-chart text { font-size: 11px; fill: var(--colorNeutralForeground2); font-variant-numeric: tabular-nums; }
.kc-chart text.kc-strong { fill: var(--colorNeutralForeground1); font-weight: var(--fontWeightSemibold); }
.kc-axis { stroke: var(--colorNeutralStroke1); stroke-width: 1; }
.kc-tone0 { fill: var(--colorBrandForeground1); background-color: var(--colorBrandForeground1); }
.kc-tone1 { fill: var(--colorPaletteMarigoldBorderActive); background-color: var(--colorPaletteMarigoldBorderActive); }
.kc-tone2 { fill: var(--colorNeutralForeground3); background-color: var(--colorNeutralForeground3); }
.kc-legend { display: flex; flex-wrap: wrap; gap: 2px var(--spacingHorizontalM); margin: 0; padding: 0; list-style: none; }
.kc-legend > li { display: flex; align-items: center; column-gap: 6px; }
.kc-legend > li > span { width: 10px; height: 10px; border-radius: 2px; forced-color-adjust: none; }
@media (forced-colors: active) {
  .kc-tone0 { fill: Highlight; background-color: Highlight; }
  .kc-tone1 { fill: CanvasText; background-color: CanvasText; }
  .kc-tone2 { fill: GrayText; background-color: GrayText; }
  .kc-chart text, .kc-chart text.kc-strong { fill: CanvasText; }
  .kc-axis { stroke: CanvasText; }
}

.kc-sieve { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; padding: 0; border: none; }
.kc-sieve > label {
  display: flex;
  align-items: center;
  padding: 2px 8px;
  line-height: 20px;
  color: var(--colorNeutralForeground2);
  background-color: var(--colorNeutralBackground1);
  border: 1px solid var(--colorNeutralStroke1);
  border-radius: var(--borderRadiusCircular);
  cursor: pointer;
}
.kc-sieve > label:has(:checked) {
  color: var(--colorBrandForeground2);
  background-color: var(--colorBrandBackground2);
  border-color: var(--colorBrandStroke1);
  font-weight: var(--fontWeightSemibold);
}
.kc-sieve > label:focus-within { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
.kc-sieve input { position: absolute; opacity: 0; pointer-events: none; }
@media (forced-colors: active) { .kc-sieve > label:has(:checked) { border-color: Highlight; outline: 2px solid Highlight; } }

.kc-issues { display: flex; flex-direction: column; row-gap: var(--spacingVerticalXS); margin: 0; padding: 0; list-style: none; }
.kc-issue {
  display: flex;
  flex-direction: column;
  row-gap: var(--spacingVerticalXS);
  padding: var(--spacingVerticalXS) var(--spacingHorizontalS);
  overflow-wrap: anywhere;
  border-left: 4px solid var(--colorNeutralStrokeAccessible);
  border-radius: var(--borderRadiusSmall);
  background-color: var(--colorNeutralBackground1);
}
.kc-issue[data-kind='error'] { border-left-color: var(--colorStatusDangerBorder2); background-color: var(--colorStatusDangerBackground1); }
.kc-issue[data-kind='warning'] { border-left-color: var(--colorStatusWarningBorder2); background-color: var(--colorStatusWarningBackground1); }

@media (max-width: 300px) {
  .kc-section .kc-link, .kc-apart { flex-wrap: wrap; }
  .kc-link > :last-child:not(:first-child) { flex-shrink: 1; }
  .kc-tiles { grid-template-columns: minmax(0, 1fr); }
  .kc-table { display: block; overflow-x: auto; }
  .kc-section button { max-width: 100%; }
}

.kc-field { display: flex; flex-direction: column; row-gap: 2px; }
.kc-field > label, .kc-field > span { color: var(--colorNeutralForeground2); line-height: 1.4; }
.kc-field input, .kc-field select {
  box-sizing: border-box;
  width: 100%;
  min-height: 32px;
  padding: 4px 8px;
  font: inherit;
  font-size: var(--fontSizeBase300);
  color: var(--colorNeutralForeground1);
  background-color: var(--colorNeutralBackground1);
  border: 1px solid var(--colorNeutralStrokeAccessible);
  border-radius: var(--borderRadiusMedium);
}
.kc-field input:focus-visible, .kc-field select:focus-visible, .kc-choice input:focus-visible {
  outline: 2px solid var(--colorStrokeFocus2);
  outline-offset: 1px;
}
.kc-field [aria-invalid='true'] { border-color: var(--colorStatusDangerBorder2); }
.kc-wrong { color: var(--colorStatusDangerForeground3); }
.kc-choices { display: flex; flex-direction: column; row-gap: 4px; margin: 0; padding: 0; border: none; }
.kc-choice { display: flex; align-items: flex-start; column-gap: 8px; min-height: 24px; line-height: 1.5; }
.kc-choice input { flex: none; width: 16px; height: 16px; margin: 1px 0 0; accent-color: var(--colorBrandBackground); }
`;
