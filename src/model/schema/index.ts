/** The input tables, in one place: reading, blank templates, the sample workbook and the documents all follow from here. */
import { parameters, statedFigures, otherFigures, judgements, legalBases, mapping } from './context';
import { planSalary, lawSalary, events, lineItems, funding } from './money';
import { places, projects, bands, options, phases, lists, roles, communes } from './network';

export type * from './column';

/** Every input table, in the order in which the template lays out its sheets. */
export const tables = {
  parameters,
  places,
  communes,
  projects,
  planSalary,
  lawSalary,
  bands,
  options,
  phases,
  lists,
  roles,
  events,
  lineItems,
  funding,
  statedFigures,
  otherFigures,
  judgements,
  legalBases,
  mapping,
} as const;

export type TableId = keyof typeof tables;
