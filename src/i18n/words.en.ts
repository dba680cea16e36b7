/** Whole numbers in English words, in the British manner with "and". */

const small = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
] as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const scales = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion', ' quintillion'] as const;

/**
 * @param plain digits of a whole number below 10^21, without sign.
 * @param commas whether a comma follows each group but the last.
 * @returns `englishWords('1001', true)` is "one thousand and one"; `englishWords('2100', true)` is "two thousand, one
 * hundred".
 * @throws RangeError from 10^21 on.
 */
export function englishWords(plain: string, commas: boolean): string {
  const groups = plain.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [];
  const words = groups.reduce((above, group, index) => {
    const scale = scales[groups.length - 1 - index];
    if (scale === undefined) throw new RangeError(`No English word for a number of ${plain.length} digits`);
    const value = Number(group);
    if (value === 0) return above;
    const link = index === groups.length - 1 && value < 100 ? ' and ' : commas ? ', ' : ' ';
    return `${above === '' ? '' : above + link}${belowThousand(value)}${scale}`;
  }, '');
  return words === '' ? small[0] : words;
}

function belowThousand(value: number): string {
  const rest = value % 100;
  const ones = rest % 10;
  const low = rest < 20 ? small[rest] : `${tens[(rest - ones) / 10]}${ones === 0 ? '' : `-${small[ones]}`}`;
  if (value < 100) return low ?? '';
  return `${small[(value - rest) / 100]} hundred${rest === 0 ? '' : ` and ${low}`}`;
}
