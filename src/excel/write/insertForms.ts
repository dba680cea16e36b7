/** Adds sheets that are to be filled in elsewhere: plain cells with rules for what may be typed, and nothing that ties them to this workbook. */
import type { CellRef, CellValue } from '../../kernel/cells';
import type { FormEntry, FormSheet } from '../../kernel/sheet';
import { rendered } from '../cells/render';
import { blockRange, valueSteps } from '../steps/fill';
import { breakStep, freezeStep, paperStep, widthSteps } from '../steps/page';
import { pagingOf } from '../steps/paging';
import { lookSteps, numberFormatSteps } from '../steps/paint';
import { BYTES_A_RANGE, send, type Step } from '../steps/step';
import { styleSteps } from '../steps/styles';
import { issueOf } from '../turn/failure';
import type { Watch } from '../turn/turn';
import { freeName } from './insertRows';
import { refused, requireWanted, takeBack } from './takeBack';
import type { Outcome } from './write';

function entryStep(origin: CellRef, { area, accepts, otherwise }: FormEntry): Step {
  const put = (context: Excel.RequestContext): void => {
    const { dataValidation } = blockRange(context, origin, area);
    dataValidation.rule =
      accepts === 'count'
        ? { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }
        : { list: { inCellDropDown: true, source: accepts.join(',') } };
    dataValidation.errorAlert = { message: otherwise, showAlert: true, style: 'Stop', title: 'KC Planner' };
  };
  return { bytes: 3 * BYTES_A_RANGE, put };
}

const placed = (values: readonly (readonly CellValue[])[]) =>
  values.flatMap((line, row) => line.flatMap((value, column) => (value === '' ? [] : [{ row, column, value }])));

function formSteps(form: FormSheet, tab: string): Step[] {
  const origin = { sheet: tab, row: 0, column: 0 };
  const { widths, frozen, entries, print } = form;
  const paging = pagingOf(form);
  const canvas = { origin, sheet: form, kept: [] };
  const values = placed(rendered(form, new Map([[form.block, origin]])));
  return [
    ...numberFormatSteps(canvas),
    ...valueSteps(origin, values),
    ...widthSteps(origin, widths),
    ...lookSteps(canvas),
    ...entries.map((entry) => entryStep(origin, entry)),
    freezeStep(origin, frozen),
    paperStep(origin, { print, widths, reduced: paging.reduced }),
    breakStep(origin, paging),
  ];
}

async function insertIn(context: Excel.RequestContext, forms: readonly FormSheet[], watch: Watch): Promise<Outcome> {
  const { worksheets, styles } = context.workbook;
  worksheets.load('items/name');
  styles.load('items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const tabs = forms.map(({ tab }) => {
    const free = freeName(tab, taken, ' ');
    taken.add(free.toLowerCase());
    return free;
  });
  const standing = new Set(styles.items.map(({ name }) => name.toLowerCase()));
  const own = forms.flatMap((form, at) => formSteps(form, tabs[at] ?? form.tab));
  const sheets = tabs.map((tab) => ({ tab, sheet: worksheets.add(tab).load('id') }));
  await context.sync();
  try {
    await send(context, [...styleSteps(standing), ...own], () => requireWanted(watch));
  } catch (error) {
    const left = await takeBack(sheets.map(({ tab, sheet: { id } }) => ({ id, tab })));
    return refused([...left, issueOf(error)]);
  }
  const blocks = forms.map(({ block, cells }, at) => ({
    ...{ block, tab: tabs[at] ?? '' },
    ...{ state: 'added' as const, cells: cells.flat().filter(({ role }) => role === 'input').length },
  }));
  return { state: 'written', blocks, issues: [] };
}

/**
 * Adds the sheets after the existing ones; where a tab's name is taken, a number is put behind it. Where it is stopped or Excel
 * refuses, all that was added is taken away again, and the issue says why.
 */
export async function insertForms(forms: readonly FormSheet[], watch: Watch = {}): Promise<Outcome> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => insertIn(context, forms, watch));
  } catch (error) {
    return refused([issueOf(error)]);
  }
}
