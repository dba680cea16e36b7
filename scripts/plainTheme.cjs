/** Gives the pane, while it is built, Fluent's light and dark theme as their finished values: only those that a style of it asks for. */
const { dirname } = require('node:path');

const { webLightTheme, webDarkTheme } = require(
  require.resolve('@fluentui/tokens', { paths: [dirname(require.resolve('@fluentui/react-components/package.json'))] }),
);

/** Every custom property that a script of the page mentions; a test holds this list against the built scripts. */
const USED = `borderRadiusCircular borderRadiusLarge borderRadiusMedium borderRadiusNone borderRadiusSmall
  colorBrandBackground colorBrandBackground2 colorBrandBackgroundHover colorBrandBackgroundPressed colorBrandForeground1
  colorBrandForeground2 colorBrandForegroundLink colorBrandStroke1 colorBrandStroke2 colorCompoundBrandBackground
  colorCompoundBrandStroke colorNeutralBackground1 colorNeutralBackground1Hover colorNeutralBackground1Pressed
  colorNeutralBackground3 colorNeutralBackgroundDisabled colorNeutralForeground1 colorNeutralForeground1Hover
  colorNeutralForeground1Pressed colorNeutralForeground2 colorNeutralForeground2BrandHover
  colorNeutralForeground2BrandPressed colorNeutralForeground2Hover colorNeutralForeground2Pressed colorNeutralForeground3
  colorNeutralForegroundDisabled colorNeutralForegroundOnBrand colorNeutralStroke1 colorNeutralStroke1Hover
  colorNeutralStroke1Pressed colorNeutralStroke2 colorNeutralStrokeAccessible colorNeutralStrokeDisabled
  colorPaletteMarigoldBorderActive colorStatusDangerBackground1 colorStatusDangerBorder2 colorStatusDangerForeground3
  colorStatusSuccessForeground3 colorStatusWarningBackground1 colorStatusWarningBorder1 colorStatusWarningBorder2
  colorStatusWarningForeground3 colorStrokeFocus2 colorSubtleBackground colorSubtleBackgroundHover
  colorSubtleBackgroundPressed colorTransparentBackground colorTransparentBackgroundHover
  colorTransparentBackgroundPressed colorTransparentStroke curveEasyEase durationFaster fontFamilyBase fontSizeBase100
  fontSizeBase200 fontSizeBase300 fontSizeBase400 fontSizeBase500 fontSizeHero700 fontWeightRegular fontWeightSemibold
  lineHeightBase200 lineHeightBase300 lineHeightBase400 shadow2 spacingHorizontalL spacingHorizontalM spacingHorizontalS
  spacingHorizontalSNudge spacingHorizontalXS spacingVerticalS spacingVerticalXL spacingVerticalXS strokeWidthThick
  strokeWidthThin`.split(/\s+/);

const picked = (theme, names) => JSON.stringify(Object.fromEntries(names.map((name) => [name, theme[name]])));
const differing = USED.filter((name) => webDarkTheme[name] !== webLightTheme[name]);

const LIGHT = `export const webLightTheme = ${picked(webLightTheme, USED)};`;
const DARK = `import { webLightTheme } from './lightTheme.js';
export const webDarkTheme = { ...webLightTheme, ...${picked(webDarkTheme, differing)} };`;

/** A loader of webpack, for the two files in which Fluent makes its themes. */
module.exports = function plainTheme() {
  return this.resourcePath.endsWith('darkTheme.js') ? DARK : LIGHT;
};
module.exports.USED = USED;
module.exports.THEME = webLightTheme;
