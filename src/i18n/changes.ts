/** How a list of changes is told before it is written: what will be added, changed, removed and kept. */
import type { Language } from '../kernel';
import { formatNumber } from './numbers';

export interface ChangeTexts {
  readonly heading: string;
  /** The state of one sheet of the report. */
  readonly sheet: Readonly<Record<'added' | 'changed' | 'kept' | 'removed', (tab: string, cells: string) => string>>;
  readonly cell: (cell: string, was: string, becomes: string) => string;
  readonly blank: string;
  readonly more: (count: number) => string;
  readonly override: (cell: string, found: string, planned: string) => string;
  /** @param difference of the option's total in đồng with its sign; undefined: not known */
  readonly effect: (option: string, difference: string | undefined) => string;
  readonly together: (effects: string) => string;
  readonly reason: (reason: string | undefined, day: string | undefined, who: string | undefined) => string;
  readonly nothing: string;
  readonly clearsUndo: string;
  readonly notWritten: string;
}

const vi: ChangeTexts = {
  heading: 'Sẽ ghi',
  sheet: {
    added: (tab, cells) => `Thêm mới “${tab}”: ${cells} ô`,
    changed: (tab, cells) => `Cập nhật “${tab}”: ${cells} ô thay đổi`,
    kept: (tab) => `Giữ nguyên “${tab}”`,
    removed: (tab, cells) => `Bỏ khỏi báo cáo “${tab}”: ${cells} ô`,
  },
  cell: (cell, was, becomes) => `${cell}: ${was} → ${becomes}`,
  blank: '(trống)',
  more: (count) => `… và ${formatNumber(count, 'vi')} ô khác`,
  override: (cell, found, planned) => `Sửa tay, được giữ nguyên – ${cell}: ${found} (kết quả tính: ${planned})`,
  effect: (option, difference) =>
    difference === undefined
      ? `phương án ${option}: không xác định được ảnh hưởng đến tổng kinh phí`
      : `phương án ${option}: ${difference === '0' ? 'không ảnh hưởng đến tổng kinh phí' : `tổng kinh phí ${difference} đồng`}`,
  together: (effects) => `Tất cả các ô sửa tay cộng lại – ${effects}`,
  reason: (reason, day, who) =>
    reason === undefined
      ? 'Chưa ghi lý do'
      : `Lý do: ${[reason, day, who].filter((part) => part !== undefined).join(', ')}`,
  nothing: 'Không có gì thay đổi.',
  clearsUndo: 'Lần ghi này có thể làm mất lệnh Hoàn tác (Undo) của Excel cho các thao tác trước đó.',
  notWritten: 'Đây là bản xem trước; chưa ghi gì.',
};

const en: ChangeTexts = {
  heading: 'To be written',
  sheet: {
    added: (tab, cells) => `Adds “${tab}”: ${cells} cells`,
    changed: (tab, cells) => `Updates “${tab}”: ${cells} cells change`,
    kept: (tab) => `Keeps “${tab}” as it is`,
    removed: (tab, cells) => `Takes “${tab}” out of the report: ${cells} cells`,
  },
  cell: (cell, was, becomes) => `${cell}: ${was} → ${becomes}`,
  blank: '(blank)',
  more: (count) => `… and ${formatNumber(count, 'en')} more cells`,
  override: (cell, found, planned) => `Changed by hand and kept – ${cell}: ${found} (calculated: ${planned})`,
  effect: (option, difference) =>
    difference === undefined
      ? `option ${option}: what it does to the total cannot be said`
      : `option ${option}: ${difference === '0' ? 'no effect on the total' : `total ${difference} đồng`}`,
  together: (effects) => `All cells changed by hand together – ${effects}`,
  reason: (reason, day, who) =>
    reason === undefined
      ? 'No reason given'
      : `Reason: ${[reason, day, who].filter((part) => part !== undefined).join(', ')}`,
  nothing: 'Nothing changes.',
  clearsUndo: 'This writing may clear what Excel can undo of earlier steps.',
  notWritten: 'This is a preview; nothing was written.',
};

export const changeTexts: Readonly<Record<Language, ChangeTexts>> = { vi, en };
