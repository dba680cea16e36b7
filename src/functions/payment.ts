/** KC.WORDS, KC.TAX: what stands beside an amount that is paid: its words, and the tax withheld from it. */
import { money, refusal } from '../kernel';
import { functionChoices } from '../i18n/functionWords';
import { amountInWords, wordStyles } from '../i18n/words';
import { withheldTax, withholdingRules } from '../plan/withholdingTax';
import { amountCell, choiceFrom, dayFrom, flagFrom, numberFrom, whenRead } from './reading';
import { cellByCell, forEachCell, isBlank, type Answer, type WorksheetFunction } from './rows';

export const amountWords = forEachCell(['amount', 'style', 'language'], 1, wordsCell);

function wordsCell(values: readonly unknown[]): Answer {
  const [amount, style = 'southern', language = 'vi'] = values;
  return whenRead(
    [
      numberFrom(amount, 'figure', { parameter: 'amount' }),
      choiceFrom(style, functionChoices.style, { parameter: 'style' }),
      choiceFrom(language, functionChoices.language, { parameter: 'language' }),
    ],
    ([number, way, tongue]) =>
      number.isInteger()
        ? amountInWords(number, wordStyles[way], tongue)
        : refusal('number-refused', { parameter: 'amount', value: String(amount), accepted: 'money' }),
  );
}

export const taxWithheld: WorksheetFunction = {
  parameters: ['payment', 'paymentDate', 'commitment'],
  needed: 2,
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
      return tax === undefined ? refusal('tax-rule-unknown', { day, first: first?.from ?? day }) : amountCell(tax);
    },
  );
}
