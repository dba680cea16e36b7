/** Named cell styles, one a role: a person who changes a style in Excel's gallery changes every cell that plays the role. */
import type { Role } from '../../kernel/sheet';
import { EDGES, FONT, type Look, roleLook } from './look';
import { BYTES_A_RANGE, type Step } from './step';

/** The styles' names as Excel's gallery shows them; cells without a part keep Excel's own style. */
export const STYLES: Readonly<Record<Exclude<Role, 'blank'>, string>> = {
  caption: 'KC Đầu mục',
  hint: 'KC Hướng dẫn',
  letterhead: 'KC Cơ quan',
  motto: 'KC Tiêu ngữ',
  title: 'KC Tiêu đề',
  subtitle: 'KC Phụ đề',
  unit: 'KC Đơn vị tính',
  heading: 'KC Tiêu đề cột',
  text: 'KC Nội dung',
  link: 'KC Liên kết',
  input: 'KC Nhập liệu',
  calculation: 'KC Tính toán',
  subtotal: 'KC Cộng',
  total: 'KC Tổng',
  note: 'KC Ghi chú',
  warning: 'KC Cảnh báo',
  alert: 'KC Báo động',
  words: 'KC Bằng chữ',
  guard: 'KC Kiểm soát',
  check: 'KC Kiểm tra',
};

export const styleName = (role: Role): string | undefined => (role === 'blank' ? undefined : STYLES[role]);

function define(style: Excel.Style, look: Look): void {
  // Number formats belong to what a cell shows, not to the part it plays.
  style.includeNumber = false;
  style.font.name = FONT;
  style.font.size = look.size;
  style.font.bold = look.bold;
  style.font.italic = look.italic;
  style.font.underline = look.underlined ? 'Single' : 'None';
  style.font.color = look.color;
  if (look.fill !== undefined) style.fill.color = look.fill;
  style.horizontalAlignment = look.align;
  style.verticalAlignment = 'Center';
  style.wrapText = look.wrap;
  if (!look.bordered) return;
  for (const edge of EDGES) {
    const border = style.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = edge === 'EdgeTop' && look.ruled ? 'Medium' : 'Hairline';
  }
}

/**
 * Adds the styles that the workbook does not have; one that it has stays as a person may have changed it.
 * Excel on the web forgets what can be undone when styles are added, so this happens at the first write only.
 * @param standing lower-case names.
 */
export const styleSteps = (standing: ReadonlySet<string>): Step[] =>
  (Object.keys(STYLES) as readonly Exclude<Role, 'blank'>[])
    .filter((role) => !standing.has(STYLES[role].toLowerCase()))
    .map((role) => ({
      bytes: 6 * BYTES_A_RANGE,
      put: ({ workbook }) => {
        workbook.styles.add(STYLES[role]);
        define(workbook.styles.getItem(STYLES[role]), roleLook(role));
      },
    }));
