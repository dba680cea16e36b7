/** Comments on cells: adding, changing, answering and deleting them. */
import type { Comment } from './comment';
import type { Place } from './contents';
import { guidFor } from './create';
import { sheetOf, withSheet } from './find';
import type { Document } from './model';
import { requireUnprotected } from './protection';
import { refuse } from './refusal';

/** This workbook knows neither who uses it nor what time it is. */
const AUTHOR = 'Embedded workbook';
const created = (document: Document): string => `${document.year}-01-01T00:00:00.00`;

/** Where a comment is found: its sheet and its id. */
export interface CommentAt {
  readonly sheetId: string;
  readonly commentId: string;
}

/** @throws Refusal ItemNotFound */
export const commentOf = (document: Document, at: CommentAt): Comment =>
  sheetOf(document, at.sheetId).comments.find(({ id }) => id === at.commentId) ??
  refuse('ItemNotFound', 'There is no such comment.');

function requireText(content: unknown): string {
  if (typeof content !== 'string' || content === '') return refuse('InvalidArgument', 'A comment needs a text.');
  return content;
}

/** @throws Refusal InvalidArgument when the cell has a comment already */
export function addComment(
  document: Document,
  { sheetId, area }: Place,
  content: unknown,
): { readonly document: Document; readonly id: string } {
  const sheet = sheetOf(document, sheetId);
  requireUnprotected(sheet);
  if (area.rows * area.columns !== 1) refuse('InvalidArgument', 'A comment belongs to one cell.');
  if (sheet.comments.some(({ row, column }) => row === area.row && column === area.column))
    refuse('InvalidArgument', 'The cell has a comment already.');
  if (sheet.unread.includes('notes'))
    refuse(
      'NotImplemented',
      `The worksheet "${sheet.name}" holds notes, which are carried along; comments are not added beside them.`,
    );
  const id = guidFor(document);
  const comment: Comment = {
    id,
    row: area.row,
    column: area.column,
    content: requireText(content),
    author: AUTHOR,
    created: created(document),
    resolved: false,
    replies: [],
  };
  const added = withSheet({ ...document, nextId: document.nextId + 1 }, sheet.id, (old) => ({
    ...old,
    comments: [...old.comments, comment],
  }));
  return { document: added, id };
}

export function changeComment(document: Document, at: CommentAt, change: (old: Comment) => Comment): Document {
  const sheet = sheetOf(document, at.sheetId);
  requireUnprotected(sheet);
  const old = commentOf(document, at);
  if (sheet.unread.includes('notes'))
    refuse(
      'NotImplemented',
      `The worksheet "${sheet.name}" holds notes, which are carried along; its comments are not changed.`,
    );
  const after = change(old);
  return withSheet(document, sheet.id, (before) => ({
    ...before,
    comments: before.comments.map((comment) => (comment === old ? after : comment)),
  }));
}

export function deleteComment(document: Document, at: CommentAt): Document {
  const changed = changeComment(document, at, (old) => old);
  return withSheet(changed, at.sheetId, (sheet) => ({
    ...sheet,
    comments: sheet.comments.filter(({ id }) => id !== at.commentId),
  }));
}

export function addReply(
  document: Document,
  at: CommentAt,
  content: unknown,
): { readonly document: Document; readonly id: string } {
  const id = guidFor(document);
  const reply = { id, content: requireText(content), author: AUTHOR, created: created(document) };
  const changed = changeComment(document, at, (old) => ({ ...old, replies: [...old.replies, reply] }));
  return { document: { ...changed, nextId: document.nextId + 1 }, id };
}
