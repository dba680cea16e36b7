/** Contract: rules for what may be typed, and conditional formats. */
import { change, onSheet, refused, type ContractCase } from './case';

const EXCEL = 'office/dev/add-ins/excel';
const VALIDATION = `${EXCEL}/excel-add-ins-data-validation`;
const CONDITIONAL = `${EXCEL}/excel-add-ins-conditional-formatting`;

const on = async <T>(first: Promise<unknown>, then: () => Promise<T>): Promise<T> => {
  await first;
  return then();
};

export const rules: readonly ContractCase[] = [
  {
    page: VALIDATION,
    says: 'only one kind of rule may be given',
    run: () =>
      refused((sheet) => {
        sheet.getRange('A1').dataValidation.rule = {
          wholeNumber: { formula1: 0, operator: 'GreaterThan' },
          custom: { formula: '=TRUE' },
        };
      }),
    expected: 'InvalidArgument',
  },
  {
    page: VALIDATION,
    says: 'Between needs a second limit',
    run: () =>
      refused((sheet) => {
        sheet.getRange('A1').dataValidation.rule = { decimal: { formula1: 0, operator: 'Between' } };
      }),
    expected: 'InvalidArgument',
  },
  {
    page: VALIDATION,
    says: 'a range can be the source of a list',
    run: () =>
      on(
        change((sheet) => {
          sheet.getRange('B2:C5').dataValidation.rule = {
            list: { inCellDropDown: true, source: sheet.getRange('A1:A3') },
          };
        }),
        () =>
          onSheet(
            (sheet) => sheet.getRange('B2').dataValidation.load('rule,type'),
            ({ rule, type }) => [rule.list?.source, type],
          ),
      ),
    expected: ['=Sheet1!$A$1:$A$3', 'List'],
  },
  {
    page: 'javascript/api/excel/excel.basicdatavalidation',
    says: 'limits come back as formulas',
    run: () =>
      on(
        change((sheet) => {
          sheet.getRange('B2:C5').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
        }),
        () =>
          onSheet(
            (sheet) => sheet.getRange('B2:C5').dataValidation.load('rule'),
            ({ rule }) => rule,
          ),
      ),
    expected: { wholeNumber: { formula1: '=0', operator: 'GreaterThan' } },
  },
  {
    page: VALIDATION,
    says: 'clear takes away the rule of the overlapping cells only',
    run: () =>
      on(
        change((sheet) => {
          sheet.getRange('B2:C5').dataValidation.rule = { custom: { formula: '=TRUE' } };
          sheet.getRange('C5:D6').dataValidation.clear();
        }),
        () =>
          onSheet(
            (sheet) =>
              [
                sheet.getRange('C5').dataValidation.load('type'),
                sheet.getRange('B5').dataValidation.load('type'),
              ] as const,
            (all) => all.map(({ type }) => type),
          ),
      ),
    expected: ['None', 'Custom'],
  },
  {
    page: CONDITIONAL,
    says: 'a custom format follows a formula',
    run: () =>
      on(
        change((sheet) => {
          const format = sheet.getRange('B21:E23').conditionalFormats.add('Custom');
          format.custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
          format.custom.format.font.color = 'green';
        }),
        () =>
          onSheet(
            (sheet) => {
              const item = sheet.getRange('C22').conditionalFormats.getItemAt(0);
              return [item.load('type'), item.custom.format.font.load('color')] as const;
            },
            ([format, font]) => [format.type, font.color],
          ),
      ),
    expected: ['Custom', '#008000'],
  },
  {
    page: 'javascript/api/excel/excel.conditionalformatcollection',
    says: 'the format that was added last comes first',
    run: () =>
      on(
        change((sheet) => {
          for (const formula of ['=A', '=B'])
            sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
        }),
        () =>
          onSheet(
            (sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).custom.rule.load('formula'),
            ({ formula }) => formula,
          ),
      ),
    expected: '=B',
  },
  {
    page: 'javascript/api/excel/excel.conditionalformatcollection',
    says: 'clearAll takes all formats away',
    run: () =>
      on(
        change((sheet) => {
          sheet.getRange('A1').conditionalFormats.add('Custom');
          sheet.getRange('A1:B2').conditionalFormats.clearAll();
        }),
        () =>
          onSheet(
            (sheet) => sheet.getRange('A1').conditionalFormats.getCount(),
            ({ value }) => value,
          ),
      ),
    expected: 0,
  },
];
