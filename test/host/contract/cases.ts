/** Every case of the contract. */
import type { ContractCase } from './case';
import { cells } from './cells';
import { charts } from './charts';
import { model } from './model';
import { ranges } from './ranges';
import { rules } from './rules';
import { sheets } from './sheets';
import { styles } from './styles';
import { tables } from './tables';
import { told } from './told';
import { workbook } from './workbook';

export const CASES: readonly ContractCase[] = [
  ...model,
  ...cells,
  ...ranges,
  ...sheets,
  ...tables,
  ...styles,
  ...rules,
  ...charts,
  ...workbook,
  ...told,
];
