/** Contract: what charts say of themselves beyond the first steps. */
import { change, onSheet, put, type ContractCase } from './case';

const API = 'javascript/api/excel';

const chart = (work: (made: Excel.Chart, sheet: Excel.Worksheet) => void): Promise<void> =>
  change((sheet) => {
    put(sheet.getRange('A1:C3'), [
      ['', 'Một', 'Hai'],
      ['a', 1, 2],
      ['b', 3, 4],
    ]);
    const made = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3'), 'Columns');
    made.name = 'KC';
    work(made, sheet);
  });

const read = <T, R>(load: (made: Excel.Chart) => T, tell: (loaded: T) => R): Promise<R> =>
  onSheet((sheet) => load(sheet.charts.getItem('KC')), tell);

export const charts: readonly ContractCase[] = [
  {
    page: `${API}/excel.chart`,
    says: 'chartType is the type of the chart and can be set',
    run: async () => {
      await chart((made) => {
        made.chartType = 'BarClustered';
      });
      return read(
        (made) => made.load('chartType'),
        ({ chartType }) => chartType,
      );
    },
    expected: 'BarClustered',
  },
  {
    page: `${API}/excel.chartaxis`,
    says: 'majorUnit is the step between two marks, an empty text gives it back to Excel',
    run: async () => {
      await chart((made) => made.axes.valueAxis.set({ majorUnit: 5, reversePlotOrder: true }));
      const before = await read(
        (made) => made.axes.valueAxis.load('majorUnit,reversePlotOrder'),
        ({ majorUnit, reversePlotOrder }): readonly unknown[] => [majorUnit, reversePlotOrder],
      );
      await change((sheet) => {
        sheet.charts.getItem('KC').axes.valueAxis.majorUnit = '';
      });
      const after = await read(
        (made) => made.axes.valueAxis.load('majorUnit'),
        ({ majorUnit }): unknown => majorUnit,
      );
      return [before, after];
    },
    expected: [[5, true], ''],
  },
  {
    page: `${API}/excel.chartseries`,
    says: 'gapWidth is the room between columns, and the name of a series may come from a cell',
    run: async () => {
      await chart((made) => {
        made.series.getItemAt(0).gapWidth = 30;
      });
      return read(
        (made) => made.series.getItemAt(1).load('gapWidth,name'),
        ({ gapWidth, name }) => [gapWidth, name],
      );
    },
    expected: [30, 'Hai'],
  },
  {
    page: `${API}/excel.chartcollection`,
    says: 'getItemOrNullObject() of a chart that is not there is a null object',
    run: () =>
      onSheet(
        (sheet) => sheet.charts.getItemOrNullObject('KC'),
        ({ isNullObject }) => isNullObject,
      ),
    expected: true,
  },
  {
    page: `${API}/excel.chart`,
    says: 'setPosition() places the chart over the cells from the first to the last',
    run: async () => {
      await chart((made) => made.setPosition('B2', 'C3'));
      return read(
        (made) => made.load('left,top,width,height'),
        ({ left, top, width, height }) => [left, top, width, height],
      );
    },
    expected: [48, 15, 96, 30],
  },
];
