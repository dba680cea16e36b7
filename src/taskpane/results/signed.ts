/** Differences with their sign: "+1.226.100.000", "−8.238.735.000". */
import { formatNumber } from '../../i18n';
import type { Language, Money } from '../../kernel';

export const signed = (amount: Money, language: Language): string =>
  amount.isNegative() ? `−${formatNumber(amount.abs(), language)}` : `+${formatNumber(amount, language)}`;
