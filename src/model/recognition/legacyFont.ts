/** Vietnamese typed in the old TCVN3 fonts (.VnTime), which Excel keeps as letters of western Europe. */

/** TCVN 5712:1993, third table: the letters that the fonts draw at each Latin-1 place. */
const PAIRS =
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí ' +
  'Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ';

const LETTERS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);

/** Signs that no Vietnamese text in Unicode has and most words in TCVN3 do. */
const TELLING = /[¡-¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷Þßþ]/u;

/** What the fonts draw, for a text that is known to be typed in them: `"Léc"` is "Lộc". */
export const readTcvn3 = (text: string): string => [...text].map((letter) => LETTERS.get(letter) ?? letter).join('');

/** @returns the text as the old fonts draw it, `"§Þa ph\u00ad¬ng"` is "Địa phương"; undefined when nothing tells that it is one. */
export const fromLegacyFont = (text: string): string | undefined => (TELLING.test(text) ? readTcvn3(text) : undefined);
