/** Contract: proxies, load and sync, null objects, errors, limits. */
import { change, codeOf, onSheet, put, refused, values, type ContractCase } from './case';

const MODEL = 'office/dev/add-ins/develop/application-specific-api-model';
const ERRORS = 'office/dev/add-ins/testing/application-specific-api-error-handling';
const LIMITS = 'office/dev/add-ins/concepts/resource-limits-and-performance-optimization';
const DELAY = 'office/dev/add-ins/excel/excel-add-ins-delay-in-cell-edit';

export const model: readonly ContractCase[] = [
  {
    page: MODEL,
    says: 'a property that was not loaded cannot be read',
    run: () =>
      codeOf(
        onSheet(
          (sheet) => sheet.getRange('A1').load('address'),
          (range) => range.values,
        ),
      ),
    expected: 'PropertyNotLoaded',
  },
  {
    page: MODEL,
    says: 'a loaded property can be read after the sync',
    run: () =>
      onSheet(
        (sheet) => sheet.getRange('A1:B2').load('address'),
        (range) => range.address,
      ),
    expected: 'Sheet1!A1:B2',
  },
  {
    page: MODEL,
    says: 'the result of getCount is there only after the sync',
    run: () =>
      Excel.run(async (context) => {
        const count = context.workbook.tables.getCount();
        const before = await codeOf(Promise.resolve().then(() => count.value));
        await context.sync();
        return [before, count.value];
      }),
    expected: ['ValueNotLoaded', 0],
  },
  {
    page: MODEL,
    says: 'a navigation property is a path for loading one scalar property',
    run: () =>
      onSheet(
        (sheet) => sheet.getRange('A1').load('format/font/name'),
        (range) => range.format.font.name,
      ),
    expected: 'Calibri',
  },
  {
    page: MODEL,
    says: 'set() sets several properties of an object and of what it leads to',
    run: async () => {
      await change((sheet) =>
        sheet.getRange('B2').set({ values: [[1]], format: { fill: { color: '#4472C4' }, font: { name: 'Verdana' } } }),
      );
      return onSheet(
        (sheet) => sheet.getRange('B2').load('values,format/fill/color,format/font/name'),
        ({ values: read, format }) => [read, format.fill.color, format.font.name],
      );
    },
    expected: [[[1]], '#4472C4', 'Verdana'],
  },
  {
    page: MODEL,
    says: 'zoom is set as one object',
    run: async () => {
      await change((sheet) => {
        sheet.pageLayout.zoom = { scale: 200 };
      });
      return onSheet(
        (sheet) => sheet.pageLayout.load('zoom'),
        ({ zoom }) => zoom,
      );
    },
    expected: { scale: 200 },
  },
  {
    page: MODEL,
    says: 'getItem of something that is not there throws ItemNotFound',
    run: () => refused((_sheet, { workbook }) => workbook.worksheets.getItem('Data').load('name')),
    expected: 'ItemNotFound',
  },
  {
    page: MODEL,
    says: 'getItemOrNullObject of something that is not there gives an object that says so',
    run: () =>
      onSheet(
        (_sheet, { workbook }) => workbook.worksheets.getItemOrNullObject('Data'),
        ({ isNullObject }) => isNullObject,
      ),
    expected: true,
  },
  {
    page: MODEL,
    says: 'what a null object leads to is a null object too',
    run: () =>
      onSheet(
        (_sheet, { workbook }) => workbook.worksheets.getItemOrNullObject('Data').getRange('A1').load('values'),
        ({ isNullObject }) => isNullObject,
      ),
    expected: true,
  },
  {
    page: MODEL,
    says: 'load without a parameter loads the scalar properties',
    run: () =>
      onSheet(
        (sheet) => sheet.freezePanes.getLocationOrNullObject().load(),
        ({ isNullObject }) => isNullObject,
      ),
    expected: true,
  },
  {
    page: ERRORS,
    says: 'InvalidArgument: the argument is invalid or has an incorrect format',
    run: () => refused((sheet) => sheet.getRange('not an address').load('values')),
    expected: 'InvalidArgument',
  },
  {
    page: ERRORS,
    says: 'ItemAlreadyExists: the resource being created already exists',
    run: () => refused((_sheet, { workbook }) => workbook.worksheets.add('Sheet1')),
    expected: 'ItemAlreadyExists',
  },
  {
    page: ERRORS,
    says: 'AccessDenied: the requested operation cannot be performed, as on a protected sheet',
    run: async () => {
      await change((sheet) => sheet.protection.protect());
      return refused((sheet) => put(sheet.getRange('A1'), 1));
    },
    expected: 'AccessDenied',
  },
  {
    page: ERRORS,
    says: 'ApiNotFound: what is asked for is not supported',
    run: () => refused((sheet) => sheet.getRange('A1').load('formulasR1C1')),
    expected: 'ApiNotFound',
  },
  {
    page: ERRORS,
    says: 'InvalidReference: the reference is not valid for the operation',
    run: () =>
      codeOf(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('Tạm');
          const range = sheet.getRange('A1');
          await context.sync();
          sheet.delete();
          await context.sync();
          range.load('values');
          await context.sync();
        }),
      ),
    expected: 'InvalidReference',
  },
  {
    page: ERRORS,
    says: 'an error tells the statement and its place',
    run: async () => {
      try {
        await change((sheet) => put(sheet.getRange('A1:B1'), [[1]]));
        return 'no error';
      } catch (error) {
        const { debugInfo } = error as OfficeExtension.Error;
        return [debugInfo.errorLocation, debugInfo.statement?.includes('.values =')];
      }
    },
    expected: ['Range.values', true],
  },
  {
    page: ERRORS,
    says: 'what stood before the failing statement of a batch is done',
    run: async () => {
      await codeOf(
        change((sheet) => {
          put(sheet.getRange('A1'), 'trước');
          put(sheet.getRange('B1:C1'), [[1]]);
          put(sheet.getRange('D1'), 'sau');
        }),
      );
      return values('A1:D1');
    },
    expected: [['trước', '', '', '']],
  },
  {
    page: LIMITS,
    says: 'a request over 5 MB is refused',
    run: () =>
      refused((sheet) =>
        put(
          sheet.getRange('A1:A200'),
          Array.from({ length: 200 }, () => ['x'.repeat(30_000)]),
        ),
      ),
    expected: 'RequestPayloadSizeLimitExceeded',
  },
  {
    page: LIMITS,
    says: 'a response over 5 MB is refused',
    run: async () => {
      for (const first of [1, 101])
        await change((sheet) =>
          put(
            sheet.getRange(`A${first}:A${first + 99}`),
            Array.from({ length: 100 }, () => ['x'.repeat(30_000)]),
          ),
        );
      return refused((sheet) => sheet.getRange('A1:A200').load('values'));
    },
    expected: 'ResponsePayloadSizeLimitExceeded',
  },
  {
    page: DELAY,
    says: 'a batch may be asked to wait while a cell is edited',
    run: () =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1').load('name');
        await context.sync();
        return sheet.name;
      }),
    expected: 'Sheet1',
  },
];
