/** Contract: named cell styles. */
import { change, codeOf, onSheet, type ContractCase } from './case';

const STYLE = 'javascript/api/excel/excel.style';
const COLLECTION = 'javascript/api/excel/excel.stylecollection';
const RANGE = 'javascript/api/excel/excel.range';

const added = (): Promise<void> =>
  change((_sheet, { workbook: { styles } }) => {
    styles.add('KC');
    styles.getItem('KC').font.bold = true;
    styles.getItem('KC').textOrientation = 45;
  });

export const styles: readonly ContractCase[] = [
  {
    page: COLLECTION,
    says: 'add() adds a style to the collection, getItem() finds it by name',
    run: async () => {
      await added();
      return onSheet(
        (_sheet, { workbook }) => workbook.styles.getItem('KC').load('name,builtIn,textOrientation,font/bold'),
        ({ name, builtIn, textOrientation, font }) => [name, builtIn, textOrientation, font.bold],
      );
    },
    expected: ['KC', false, 45, true],
  },
  {
    page: COLLECTION,
    says: 'getItemOrNullObject() of a style that is not there is a null object',
    run: () =>
      onSheet(
        (_sheet, { workbook }) => workbook.styles.getItemOrNullObject('KC'),
        ({ isNullObject }) => isNullObject,
      ),
    expected: true,
  },
  {
    page: RANGE,
    says: 'style is the name of the style of all cells, or null where they differ',
    run: async () => {
      await added();
      await change((sheet) => {
        sheet.getRange('A1:B1').style = 'KC';
      });
      return onSheet(
        (sheet) => [sheet.getRange('A1:B1').load('style'), sheet.getRange('A1:A2').load('style')] as const,
        ([same, mixed]) => [same.style, mixed.style],
      );
    },
    expected: ['KC', null],
  },
  {
    page: STYLE,
    says: 'delete() deletes the style',
    run: async () => {
      await added();
      await change((_sheet, { workbook }) => workbook.styles.getItem('KC').delete());
      return codeOf(change((_sheet, { workbook }) => workbook.styles.getItem('KC').load('name')));
    },
    expected: 'ItemNotFound',
  },
  {
    page: STYLE,
    says: 'includeBorder, includeFont, … say what a style includes',
    run: async () => {
      await added();
      await change((_sheet, { workbook }) => {
        workbook.styles.getItem('KC').includeBorder = false;
      });
      return onSheet(
        (_sheet, { workbook }) => workbook.styles.getItem('KC').load('includeBorder,includeFont'),
        ({ includeBorder, includeFont }) => [includeBorder, includeFont],
      );
    },
    expected: [false, true],
  },
];
