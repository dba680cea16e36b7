/** The door of i18n: Vietnamese and English labels, problem texts, numbers, days and amounts in words. */
export { changeTexts, type ChangeTexts } from './changes';
export { commandLine, type CommandLineTexts, type UnreadableReason } from './commandLine';
export { formScreen, type FormScreenTexts } from './formScreen';
export { formTexts } from './formTexts';
export { issueText, severityLabel } from './issueText';
export { labels } from './labels';
export type { Labels } from './labels.vi';
export { formatDay, formatMoney, formatMonth, formatMonths, formatNumber } from './numbers';
export { pane, type PaneTexts } from './pane';
export { parameterName } from './functionWords';
export { shown } from './phrases';
export { proposalParagraph, type ProposalFacts } from './proposal';
export { receiptTexts, type ReceiptTexts } from './receiptTexts';
export { refusalText } from './refusals';
export { screens } from './screens';
export type { ScreenTexts } from './screens.vi';
export { selfCheckReport, selfCheckTexts } from './selfCheck';
export { amountInWords, northern, southern, wordStyles, type WordStyle } from './words';
