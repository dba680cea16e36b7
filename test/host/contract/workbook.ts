/** Contract: charts, comments, and what a workbook keeps besides its sheets. */
import { change, onSheet, put, type ContractCase } from './case';

const EXCEL = 'office/dev/add-ins/excel';
const CHARTS = `${EXCEL}/excel-add-ins-charts`;
const COMMENTS = `${EXCEL}/excel-add-ins-comments`;
const WORKBOOK = `${EXCEL}/excel-add-ins-workbooks`;

const inWorkbook = <T, R>(work: (workbook: Excel.Workbook) => T, read: (made: T) => R): Promise<R> =>
  Excel.run(async (context) => {
    const made = work(context.workbook);
    await context.sync();
    return read(made);
  });

const table = (): Promise<void> =>
  change((sheet) => {
    put(sheet.getRange('A1:B3'), [
      ['Date', 'Amount'],
      ['a', 1],
      ['b', 2],
    ]);
    sheet.tables.add('A1:B3', true).name = 'ExpensesTable';
  });

const on = async <T>(first: Promise<unknown>, then: () => Promise<T>): Promise<T> => {
  await first;
  return then();
};

export const workbook: readonly ContractCase[] = [
  {
    page: CHARTS,
    says: 'a chart is made from a range, named and titled',
    run: () =>
      on(table(), () =>
        on(
          change((sheet) => {
            const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Auto');
            chart.title.text = 'Sales Chart';
            chart.legend.position = 'Right';
            chart.name = 'Chart A';
          }),
          () =>
            onSheet(
              (sheet) => {
                const chart = sheet.charts.getItem('Chart A');
                return [chart.load('name,chartType'), chart.title.load('text'), chart.legend.load('position')] as const;
              },
              ([chart, title, legend]) => [chart.chartType, title.text, legend.position],
            ),
        ),
      ),
    expected: ['Line', 'Sales Chart', 'Right'],
  },
  {
    page: CHARTS,
    says: 'a series is added, with values and categories',
    run: () =>
      on(table(), () =>
        on(
          change((sheet) => {
            const series = sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns').series.add('Qtr2');
            series.setValues(sheet.getRange('B2:B3'));
            series.setXAxisValues(sheet.getRange('A2:A3'));
          }),
          () =>
            onSheet(
              (sheet) => sheet.charts.getItemAt(0).series.getItemAt(1).load('name'),
              ({ name }) => name,
            ),
        ),
      ),
    expected: 'Qtr2',
  },
  {
    page: CHARTS,
    says: 'the title of an axis is set',
    run: () =>
      on(table(), () =>
        on(
          change((sheet) => {
            sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto').axes.categoryAxis.title.text =
              'Product';
          }),
          () =>
            onSheet(
              (sheet) => sheet.charts.getItemAt(0).axes.categoryAxis.title.load('text,visible'),
              ({ text, visible }) => [text, visible],
            ),
        ),
      ),
    expected: ['Product', true],
  },
  {
    page: COMMENTS,
    says: 'a comment is added to a cell and found there',
    run: () =>
      on(
        change((_sheet, { workbook: { comments } }) => comments.add('Sheet1!A2', 'TODO: add data.')),
        () =>
          inWorkbook(
            ({ comments }) => comments.getItemByCell('Sheet1!A2').load('content'),
            ({ content }) => content,
          ),
      ),
    expected: 'TODO: add data.',
  },
  {
    page: COMMENTS,
    says: 'deleting a comment deletes its replies',
    run: () =>
      on(
        change((_sheet, { workbook: { comments } }) => {
          const comment = comments.add('Sheet1!A2', 'một');
          comment.replies.add('hai');
          comment.delete();
        }),
        () =>
          inWorkbook(
            ({ comments }) => comments.getCount(),
            ({ value }) => value,
          ),
      ),
    expected: 0,
  },
  {
    page: COMMENTS,
    says: 'a thread is resolved',
    run: () =>
      on(
        change((_sheet, { workbook: { comments } }) => {
          comments.add('Sheet1!A2', 'một').resolved = true;
        }),
        () =>
          inWorkbook(
            ({ comments }) => comments.getItemAt(0).load('resolved'),
            ({ resolved }) => resolved,
          ),
      ),
    expected: true,
  },
  {
    page: WORKBOOK,
    says: 'document properties are read and written',
    run: () =>
      on(
        change((_sheet, { workbook: { properties } }) => {
          properties.author = 'Alex';
        }),
        () =>
          inWorkbook(
            ({ properties }) => properties.load('author'),
            ({ author }) => author,
          ),
      ),
    expected: 'Alex',
  },
  {
    page: 'javascript/api/excel/excel.settingcollection',
    says: 'a setting is kept under its key, and adding it again changes it',
    run: () =>
      on(
        change((_sheet, { workbook: { settings } }) => {
          settings.add('NeedsReview', true);
          settings.add('NeedsReview', false);
        }),
        () =>
          inWorkbook(
            ({ settings }) => settings.getItem('NeedsReview').load('value'),
            ({ value }) => value as unknown,
          ),
      ),
    expected: false,
  },
  {
    page: 'javascript/api/excel/excel.customxmlpartcollection',
    says: 'custom XML parts are got by their namespace',
    run: () =>
      on(
        change((_sheet, { workbook: { customXmlParts } }) =>
          customXmlParts.add(
            '<Reviewers xmlns="http://schemas.contoso.com/review/1.0"><Reviewer>Juan</Reviewer></Reviewers>',
          ),
        ),
        () =>
          inWorkbook(
            ({ customXmlParts }) =>
              customXmlParts.getByNamespace('http://schemas.contoso.com/review/1.0').getOnlyItemOrNullObject().getXml(),
            ({ value }) => value.includes('Juan'),
          ),
      ),
    expected: true,
  },
  {
    page: 'javascript/api/excel/excel.cultureinfo',
    says: 'the separators of numbers are told',
    run: () =>
      inWorkbook(
        ({ application }) => application.cultureInfo.numberFormat.load('numberDecimalSeparator'),
        ({ numberDecimalSeparator }) => numberDecimalSeparator,
      ),
    expected: '.',
  },
  {
    page: 'javascript/api/excel/excel.pagelayout',
    says: 'a print area is set',
    run: () =>
      on(
        change((sheet) => {
          sheet.pageLayout.setPrintArea('A1:D100');
          sheet.pageLayout.orientation = 'Landscape';
        }),
        () =>
          onSheet(
            (sheet) => sheet.pageLayout.load('orientation'),
            ({ orientation }) => orientation,
          ),
      ),
    expected: 'Landscape',
  },
];
