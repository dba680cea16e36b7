/** The written workbook on paper: nothing cut, no empty page, headings repeated, every sheet from its first to its last line. */
import { join } from 'node:path';
import { convertWithLibreOffice } from '../harness/libreoffice';
import { pagesOf } from '../harness/paper';
import { newFolder, ROOT, runPlan } from './command';

const SAMPLES = ['dong-nai-2020-2025', 'tinh-mau-2026-2030'] as const;

async function paperOf(sample: string, ...typed: readonly string[]): Promise<readonly string[]> {
  const folder = newFolder();
  const input = join(ROOT, 'assets/samples', `${sample}.xlsx`);
  const { code } = await runPlan(folder, input, '--out', 'paper.xlsx', ...typed);
  expect(code).toBe(0);
  const [pdf = ''] = await convertWithLibreOffice([join(folder, 'paper.xlsx')], 'pdf');
  return pagesOf(pdf);
}

/** LibreOffice breaks words of Vietnamese in odd places, so texts are compared without their spaces. */
const tight = (text: string): string => text.replace(/\s+/g, '');
const withText = (pages: readonly string[], ...texts: readonly string[]): readonly number[] =>
  pages.flatMap((page, index) => (texts.every((text) => tight(page).includes(tight(text))) ? [index] : []));

const FIRST_AND_LAST: readonly (readonly [string, string])[] = [
  ['GIỚI THIỆU TỆP KẾ HOẠCH', 'Quy tắc tính 1'],
  ['TỔNG HỢP KINH PHÍ', '(Ký, họ và tên)'],
  ['DỰ TOÁN THÙ LAO', '(Ký, họ và tên)'],
  ['DỰ TOÁN TẬP HUẤN', '(Ký, họ và tên)'],
  ['BẢNG PHÂN BỔ', 'Tổng cộng'],
  ['BẢNG TÍNH THÙ LAO', 'Tổng cộng – Thành tiền'],
  ['SO SÁNH PHƯƠNG ÁN', 'Phương án chọn'],
  ['THỐNG KÊ CƠ SỞ', 'Số cơ sở mỗi cộng tác viên cấp xã, phương án 2'],
  ['Các phép kiểm tra trong tệp', 'Đối chiếu với số liệu nêu trong đề án'],
  ['CÁC VẤN ĐỀ CẦN XEM LẠI', 'Vị trí'],
];

/** The slowest start of LibreOffice after a run, on a busy machine. */
jest.setTimeout(240_000);

describe.each(SAMPLES)('%s on paper', (sample) => {
  const paper = paperOf(sample);

  test('cuts no number, and no page is empty', async () => {
    const pages = await paper;
    expect(pages.filter((page) => page.includes('###'))).toEqual([]);
    const footers = pages.map((page, index) => tight(page).endsWith(`${index + 1}/${pages.length}`));
    expect(footers.filter((isThere) => !isThere)).toEqual([]);
    const empty = pages.filter((page, index) => tight(page) === `${index + 1}/${pages.length}`);
    expect(empty).toEqual([]);
  });

  test('has every sheet from its first to its last line', async () => {
    const pages = await paper;
    for (const [first, last] of FIRST_AND_LAST) {
      const [start = -1] = withText(pages, first);
      const end = withText(pages, last).find((page) => page >= start);
      expect([first, last, start >= 0, end !== undefined && end - start < 12]).toEqual([first, last, true, true]);
    }
  });

  test('repeats the headings of the working sheet on its further pages, with all its periods on each', async () => {
    const pages = await paper;
    const [start = -1] = withText(pages, 'BẢNG TÍNH THÙ LAO');
    const end = withText(pages, 'Tổng cộng – Thành tiền').find((page) => page >= start) ?? -1;
    expect(end).toBeGreaterThanOrEqual(start);
    if (sample === 'dong-nai-2020-2025') expect(end).toBeGreaterThan(start + 1);
    for (const page of pages.slice(start, end + 1)) {
      for (const heading of ['Địa phương', 'Kỳ 1', 'Tháng', 'Mức lương cơ sở']) {
        expect(tight(page)).toContain(tight(heading));
      }
    }
  });

  test('has the national heading above each cost summary, and the signatures at most a page later', async () => {
    const pages = await paper;
    const forms = withText(pages, 'TỔNG HỢP KINH PHÍ', 'Đơn vị tính: đồng');
    expect(forms).toHaveLength(2);
    expect(withText(pages, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TỔNG HỢP KINH PHÍ')).toEqual(forms);
    const signed = withText(pages, 'NGƯỜI LẬP BIỂU', 'PHỤ TRÁCH KẾ TOÁN');
    for (const form of forms) expect(signed.some((page) => page === form || page === form + 1)).toBe(true);
  });
});
