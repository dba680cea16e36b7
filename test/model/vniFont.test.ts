/** Text typed in the VNI fonts for Windows: every letter of the fonts' table, and what is no such text. */
import { fromVni, readVni } from '../../src/model/recognition/vniFont';
import { tables, type Column } from '../../src/model';

/** Each vowel without a tone, then with the five tones, in VNI and in Unicode. */
const LETTERS: readonly (readonly [vni: string, unicode: string])[] = [
  ['a aù aø aû aõ aï', 'a á à ả ã ạ'],
  ['aâ aá aà aå aã aä', 'â ấ ầ ẩ ẫ ậ'],
  ['aê aé aè aú aü aë', 'ă ắ ằ ẳ ẵ ặ'],
  ['e eù eø eû eõ eï', 'e é è ẻ ẽ ẹ'],
  ['eâ eá eà eå eã eä', 'ê ế ề ể ễ ệ'],
  ['i í ì æ ó ò', 'i í ì ỉ ĩ ị'],
  ['o où oø oû oõ oï', 'o ó ò ỏ õ ọ'],
  ['oâ oá oà oå oã oä', 'ô ố ồ ổ ỗ ộ'],
  ['ô ôù ôø ôû ôõ ôï', 'ơ ớ ờ ở ỡ ợ'],
  ['u uù uø uû uõ uï', 'u ú ù ủ ũ ụ'],
  ['ö öù öø öû öõ öï', 'ư ứ ừ ử ữ ự'],
  ['y yù yø yû yõ î', 'y ý ỳ ỷ ỹ ỵ'],
  ['ñ d', 'đ d'],
];

test('Every letter of the table is read, in small letters and in capitals', () => {
  for (const [vni, unicode] of LETTERS) {
    expect(readVni(vni)).toBe(unicode);
    expect(readVni(vni.toUpperCase())).toBe(unicode.toUpperCase());
  }
});

test('Words are recognised where a letter tells that they are in VNI', () => {
  expect(fromVni('Tröôøng Ñaïi hoïc Long Khaùnh')).toBe('Trường Đại học Long Khánh');
  expect(fromVni('BIEÂN HOØA')).toBe('BIÊN HÒA');
  // Nothing in these tells VNI from Unicode.
  for (const text of ['Hoà Bình', 'Nguyên', 'cô giáo', 'Long Thanh', '']) expect(fromVni(text)).toBeUndefined();
  // A letter that the font does not have in its place.
  for (const text of ['Müller', 'Señor ç', 'Citroën', 'Ñandú ý']) expect(fromVni(text)).toBeUndefined();
});

test('No heading of ours, as it is written in Unicode, looks like VNI', () => {
  for (const schema of Object.values(tables))
    for (const { heading } of Object.values<Column>(schema.columns))
      for (const text of [heading.vi, heading.vi.toUpperCase()])
        expect([text, fromVni(text)]).toEqual([text, undefined]);
});
