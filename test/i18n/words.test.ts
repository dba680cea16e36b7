/** Amounts in words: the readings that are laid down, and agreement with an independent reader on thousands of numbers. */
import fc from 'fast-check';
import { ReadingConfig, doReadNumber } from 'read-vietnamese-number';
import { amountInWords, northern, southern, type WordStyle } from '../../src/i18n';

const bare: WordStyle = { ...southern, commas: false };

/** The independent reader speaks no commas, no capital and no chẵn. */
function oracle(amount: bigint, style: WordStyle): string {
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  config.units = [[], [style.thousand], ['triệu'], ['tỷ']];
  config.oddText = style.odd;
  config.fourToneText = style.four;
  return doReadNumber(amount, config);
}

const uncapped = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Groups of three digits, many of them empty or with zeros inside, up to 10^24. */
const group = fc.oneof(
  fc.constant('000'),
  fc.integer({ min: 0, max: 9 }).map((ones) => `00${ones}`),
  fc.integer({ min: 0, max: 99 }).map((low) => String(low).padStart(3, '0')),
  fc.integer({ min: 0, max: 999 }).map((all) => String(all).padStart(3, '0')),
);
const holed = fc.array(group, { minLength: 1, maxLength: 8 }).map((groups) => BigInt(groups.join('')));
const anyAmount = fc.oneof(
  holed,
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  fc.bigInt({ min: 0n, max: 9999n }),
);

describe('amounts in Vietnamese words', () => {
  test.each([
    ['13724428000', 'Mười ba tỷ, bảy trăm hai mươi bốn triệu, bốn trăm hai mươi tám ngàn đồng'],
    ['5485693000', 'Năm tỷ, bốn trăm tám mươi lăm triệu, sáu trăm chín mươi ba ngàn đồng'],
    ['78903000', 'Bảy mươi tám triệu, chín trăm lẻ ba ngàn đồng'],
    ['60670000', 'Sáu mươi triệu, sáu trăm bảy mươi ngàn đồng'],
    ['0', 'Không đồng'],
    ['-0', 'Không đồng'],
    ['-1226100000', 'Âm một tỷ, hai trăm hai mươi sáu triệu, một trăm ngàn đồng'],
    ['1000000000000', 'Một ngàn tỷ đồng'],
    ['1005000000000', 'Một ngàn không trăm lẻ năm tỷ đồng'],
    ['1005200000000', 'Một ngàn không trăm lẻ năm tỷ, hai trăm triệu đồng'],
    ['1000000000000000', 'Một triệu tỷ đồng'],
    ['1000000000000000000', 'Một tỷ tỷ đồng'],
  ])('%s reads as in the plan: %s', (amount, words) => {
    expect(amountInWords(amount, southern)).toBe(words);
  });

  test.each([
    [1, 'một'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [85, 'tám mươi lăm'],
    [101, 'một trăm lẻ một'],
    [104, 'một trăm lẻ bốn'],
    [105, 'một trăm lẻ năm'],
    [1_001, 'một ngàn không trăm lẻ một'],
    [1_015, 'một ngàn không trăm mười lăm'],
    [10_004, 'mười ngàn không trăm lẻ bốn'],
    [5_000_005, 'năm triệu không trăm lẻ năm'],
    [5_005_000, 'năm triệu không trăm lẻ năm ngàn'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_000_000_000, 'một triệu tỷ'],
    [5_346_120_000, 'năm tỷ ba trăm bốn mươi sáu triệu một trăm hai mươi ngàn'],
    [13_463_640_000, 'mười ba tỷ bốn trăm sáu mươi ba triệu sáu trăm bốn mươi ngàn'],
  ])('%d without commas is "%s"', (amount, words) => {
    expect(uncapped(amountInWords(amount, bare))).toBe(`${words} đồng`);
  });

  test('the northern style says nghìn, linh and tư', () => {
    expect(amountInWords(24_104_024n, northern)).toBe(
      'Hai mươi tư triệu một trăm linh bốn nghìn không trăm hai mươi tư đồng',
    );
  });

  test('chẵn closes whole thousands only', () => {
    const even = { ...southern, even: true };
    expect(amountInWords('60670000', even)).toBe('Sáu mươi triệu, sáu trăm bảy mươi ngàn đồng chẵn');
    expect(amountInWords('60670500', even)).toBe('Sáu mươi triệu, sáu trăm bảy mươi ngàn, năm trăm đồng');
    expect(amountInWords('0', even)).toBe('Không đồng');
  });

  test('a fraction of a đồng is refused', () => {
    expect(() => amountInWords('0.5')).toThrow(RangeError);
  });

  test.each([
    ['southern', bare],
    ['northern', northern],
    ['mixed', { ...northern, four: 'bốn' } as const],
  ])('the %s style agrees with an independent reader', (_name, style) => {
    const agrees = (amount: bigint): void => expect(uncapped(amountInWords(amount, style))).toBe(oracle(amount, style));
    for (let amount = 0n; amount < 2_000n; amount += 1n) agrees(amount);
    fc.assert(fc.property(anyAmount, agrees), { seed: 20_200_825, numRuns: 5_000 });
  });

  test('commas only part the groups: without them the words are the same', () => {
    const sameWords = (amount: bigint): void =>
      expect(amountInWords(amount, southern).replaceAll(',', '')).toBe(amountInWords(amount, bare));
    fc.assert(fc.property(anyAmount, sameWords), { seed: 20_200_826, numRuns: 3_000 });
  });
});

describe('amounts in English words', () => {
  test.each([
    ['5485693000', 'Five billion, four hundred and eighty-five million, six hundred and ninety-three thousand dong'],
    ['0', 'Zero dong'],
    ['1001', 'One thousand and one dong'],
    ['1000050', 'One million and fifty dong'],
    ['1000105', 'One million, one hundred and five dong'],
    ['13', 'Thirteen dong'],
    ['40', 'Forty dong'],
    ['-78903000', 'Minus seventy-eight million, nine hundred and three thousand dong'],
    ['1000000000000000', 'One quadrillion dong'],
  ])('%s is "%s"', (amount, words) => {
    expect(amountInWords(amount, southern, 'en')).toBe(words);
  });

  test('the style decides on the commas', () => {
    expect(amountInWords(1_490_000, northern, 'en')).toBe('One million four hundred and ninety thousand dong');
  });

  test('each number has its own words', () => {
    const words = Array.from({ length: 5_000 }, (_, amount) => amountInWords(amount, southern, 'en'));
    expect(new Set(words).size).toBe(words.length);
  });
});
