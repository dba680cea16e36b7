/** Answers requests whose reads need values: a pass that finds where, a calculation, and the pass again with its values. */
import { cellLabel } from '../../kernel/cells';
import type { Document } from '../document/model';
import type { AnswerBody, Session } from '../wire/execute';
import { answerMessage } from '../wire/message';
import { missingSentence, type Calculation, type MissingValue } from './calculation';
import type { Calculator } from './calculator';
import { hasFormulas, withCalculation, withoutSpills } from './fromDocument';

/** A workbook between two requests. */
export interface CalculatedState {
  readonly document: Document;
  readonly session: Session;
  /** Formulas to which the last calculation gave no value. */
  readonly missing: readonly MissingValue[];
}

/** Ends a pass that came to a read of formulas that are out of date. */
class CalculationNeeded extends Error {
  constructor(readonly document: Document) {
    super('A value is needed that was not calculated.');
  }
}

interface Pass {
  readonly state: Omit<CalculatedState, 'missing'>;
  readonly text: string;
}

/**
 * Carries out the request with the calculations known so far. The same request on the same document comes to the same
 * reads in the same order, so the first read takes the first calculation, and so on.
 */
function pass(state: CalculatedState, text: string, known: readonly Calculation[]): Pass | CalculationNeeded {
  const left = [...known];
  const calculate = (document: Document): Document => {
    if (!hasFormulas(document)) return { ...withoutSpills(document), calculated: true };
    const next = left.shift();
    if (!next) throw new CalculationNeeded(document);
    return withCalculation(document, next);
  };
  try {
    const answered = answerMessage(state.document, { ...state.session, calculate }, text);
    const { calculate: _ofThisPass, ...session } = answered.session;
    return { state: { document: answered.document, session }, text: answered.text };
  } catch (error) {
    if (error instanceof CalculationNeeded) return error;
    throw error;
  }
}

interface Envelope {
  readonly message: { readonly body: string };
}

/** Adds to a refusal because of a formula's unknown value why it is unknown. */
function withReason(text: string, { document, missing }: CalculatedState): string {
  if (missing.length === 0 || !text.includes('NotImplemented')) return text;
  const envelope = JSON.parse(text) as Envelope;
  const body = JSON.parse(envelope.message.body) as Partial<AnswerBody>;
  const failure = body.Error;
  const found = missing.find(({ sheetId, row, column }) => {
    const sheet = document.sheets.find(({ id }) => id === sheetId)?.name ?? '';
    return failure?.Message.includes(` ${cellLabel({ sheet, row, column })} `);
  });
  if (!failure || !found) return text;
  const explained = { ...body, Error: { ...failure, Message: `${failure.Message} ${missingSentence[found.reason]}` } };
  return JSON.stringify({ ...envelope, message: { ...envelope.message, body: JSON.stringify(explained) } });
}

/** @returns the answer to one message of the client, calculated as often as its reads need */
export async function answerCalculating(
  state: CalculatedState,
  text: string,
  calculator: Calculator,
): Promise<{ readonly state: CalculatedState; readonly text: string }> {
  const known: Calculation[] = [];
  for (;;) {
    const done = pass(state, text, known);
    if (!(done instanceof CalculationNeeded)) {
      const after = { ...done.state, missing: known.at(-1)?.missing ?? state.missing };
      return { state: after, text: withReason(done.text, after) };
    }
    known.push(await calculator.calculate(done.document));
  }
}

/** @returns the document to save: with all values that can be calculated */
export async function calculatedForFile(document: Document, calculator: Calculator): Promise<Document> {
  if (document.calculated || !hasFormulas(document)) return document;
  return withCalculation(document, await calculator.calculate(document));
}
