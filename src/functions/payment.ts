/** KC.WORDS, KC.TAX: what stands beside an amount that is paid: its words, and the tax withheld from it. */
import { money, refusal } from '../kernel';
import { amountInWords, wordStyles } from '../i18n/words';
import { choiceParameters } from '../model/settings';
import { withheldTax, withholdingRules } from '../plan/withholdingTax';
import { amountCell, choiceFrom, dayFrom, flagFrom, numberFrom, whenRead } from './reading';
import { cellByCell, isBlank, type Answer, type WorksheetFunction } from './rows';

export const amountWords: WorksheetFunction = {
  required: ['amount'],
  optional: ['style', 'language'],
  answer: (args) => cellByCell(['amount', 'style', 'language'], args, wordsCell),
};

function wordsCell(values: readonly unknown[]): Answer {
  const { words: styles, language: languages } = choiceParameters;
  const [amount, style = styles.fallback, language = languages.fallback] = values;
  return whenRead(
    [
      numberFrom(amount, 'figure', { parameter: 'amount' }),
      choiceFrom(style, styles.choices, { parameter: 'style' }),
      choiceFrom(language, languages.choices, { parameter: 'language' }),
    ],
    ([number, way, tongue]) =>
      number.isInteger()
        ? amountInWords(number, wordStyles[way], tongue)
        : refusal('number-refused', { parameter: 'amount', value: String(amount), accepted: 'money' }),
  );
}

export const taxWithheld: WorksheetFunction = {
  required: ['payment', 'paymentDate'],
  optional: ['commitment'],
  answer: ([payment, date, commitment = [[false]]]) => {
    // A blank cell of the column of commitments means that there is none.
    const flags = commitment.map((line) => line.map((flag) => (isBlank(flag) ? false : flag)));
    return cellByCell(['payment', 'paymentDate', 'commitment'], [payment, date, flags], taxCell);
  },
};

function taxCell(values: readonly unknown[]): Answer {
  const [payment, date, commitment] = values;
  return whenRead(
    [
      numberFrom(payment, 'money', { parameter: 'payment' }),
      dayFrom(date, { parameter: 'paymentDate' }),
      flagFrom(commitment, { parameter: 'commitment' }),
    ],
    ([amount, day, isCommitted]) => {
      const tax = withheldTax({ amount: money(amount), paidOn: day, commitment: isCommitted });
      const [first] = withholdingRules;
      return tax === undefined
        ? refusal('tax-rule-unknown', { day, first: first?.from ?? day })
        : amountCell(tax);
    },
  );
}
