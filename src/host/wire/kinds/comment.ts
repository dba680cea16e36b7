/** Comments and their replies, as the wire sees them. */
import type { Comment, CommentReply } from '../../document/comment';
import { addComment, addReply, changeComment, commentOf, deleteComment } from '../../document/comments';
import { findSheet, sheetOf } from '../../document/find';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import { booleanArgument, integerArgument, placeArgument, rangeAt, textArgument } from '../arguments';
import type { Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

type All = TargetOf<'CommentCollection'>;

interface Found {
  readonly sheetId: string;
  readonly comment: Comment;
}

const commentsOf = (document: Document, { sheetId }: All): readonly Found[] =>
  document.sheets
    .filter(({ id }) => sheetId === undefined || id === sheetId)
    .flatMap((sheet) => sheet.comments.map((comment) => ({ sheetId: sheet.id, comment })));

const pointer = (found: Found | undefined): Target =>
  found
    ? { kind: 'Comment', sheetId: found.sheetId, commentId: found.comment.id }
    : refuse('ItemNotFound', 'There is no such comment.');

const byId = (document: Document, target: All, key: unknown): Found | undefined =>
  commentsOf(document, target).find(({ comment }) => comment.id === key);

function add(document: Document, target: All, args: readonly unknown[]): Reached {
  const [cell, content, contentType] = args;
  if (contentType === 'Mention') refuse('NotImplemented', 'This workbook knows no mentions of people.');
  const place = placeArgument(document, target.sheetId ?? document.activeSheetId, cell);
  const added = addComment(document, place, content);
  return { document: added.document, target: { kind: 'Comment', sheetId: place.sheetId, commentId: added.id } };
}

export const commentCollection: Members<All> = {
  item: (document, target, key) => pointer(byId(document, target, key)),
  items: (document, target) => commentsOf(document, target).map(pointer),
  call: { GetCount: (document, target) => ({ value: commentsOf(document, target).length }) },
  reach: {
    GetItemAt: (document, target, [index]) => ({
      target: pointer(commentsOf(document, target)[integerArgument(index)]),
    }),
    GetItemOrNullObject: (document, target, [key]) => {
      const found = byId(document, target, key);
      return { target: found ? pointer(found) : null };
    },
    GetItemByCell: (document, target, [cell]) => {
      const place = placeArgument(document, target.sheetId ?? document.activeSheetId, cell);
      const { row, column } = place.area;
      const here = commentsOf(document, { kind: 'CommentCollection', sheetId: place.sheetId });
      return { target: pointer(here.find(({ comment }) => comment.row === row && comment.column === column)) };
    },
    Add: add,
  },
};

/** Times of a file have no zone; the client makes a date of the text. */
const created = ({ created: text }: CommentReply): string => `${text.replace(/Z$/, '').replace(/\.\d+$/, '')}Z`;

export const comment: Members<TargetOf<'Comment'>> = {
  identity: (_document, target) => ({ Id: target.commentId }),
  get: {
    Id: (_document, target) => target.commentId,
    Content: (document, target) => commentOf(document, target).content,
    AuthorName: (document, target) => commentOf(document, target).author,
    CreationDate: (document, target) => created(commentOf(document, target)),
    Resolved: (document, target) => commentOf(document, target).resolved,
  },
  set: {
    Content: (document, target, value) => {
      const content = textArgument(value);
      return changeComment(document, target, (old) => ({ ...old, content }));
    },
    Resolved: (document, target, value) => {
      const resolved = booleanArgument(value);
      return changeComment(document, target, (old) => ({ ...old, resolved }));
    },
  },
  call: { Delete: (document, target) => ({ document: deleteComment(document, target) }) },
  reach: {
    GetLocation: (document, target) => {
      const { row, column } = commentOf(document, target);
      return { target: rangeAt(sheetOf(document, target.sheetId).id, { row, column, rows: 1, columns: 1 }) };
    },
    Replies: (_document, target) => ({ target: { ...target, kind: 'CommentReplyCollection' } }),
  },
};

type Replies = TargetOf<'CommentReplyCollection'>;
const reply = (target: Replies, id: string | undefined): Target => ({
  kind: 'CommentReply',
  sheetId: target.sheetId,
  commentId: target.commentId,
  replyId: id ?? refuse('ItemNotFound', 'There is no such reply.'),
});

export const commentReplyCollection: Members<Replies> = {
  item: (document, target, key) => reply(target, commentOf(document, target).replies.find(({ id }) => id === key)?.id),
  items: (document, target) => commentOf(document, target).replies.map(({ id }) => reply(target, id)),
  call: { GetCount: (document, target) => ({ value: commentOf(document, target).replies.length }) },
  reach: {
    GetItemAt: (document, target, [index]) => ({
      target: reply(target, commentOf(document, target).replies[integerArgument(index)]?.id),
    }),
    Add: (document, target, [content]) => {
      const added = addReply(document, target, content);
      return { document: added.document, target: reply(target, added.id) };
    },
  },
};

type Reply = TargetOf<'CommentReply'>;
const replyOf = (document: Document, target: Reply): CommentReply =>
  commentOf(document, target).replies.find(({ id }) => id === target.replyId) ??
  refuse('ItemNotFound', 'There is no such reply.');

export const commentReply: Members<Reply> = {
  identity: (_document, target) => ({ Id: target.replyId }),
  get: {
    Id: (_document, target) => target.replyId,
    Content: (document, target) => replyOf(document, target).content,
    AuthorName: (document, target) => replyOf(document, target).author,
    CreationDate: (document, target) => created(replyOf(document, target)),
  },
  set: {
    Content: (document, target, value) => {
      const content = textArgument(value);
      const old = replyOf(document, target);
      return changeComment(document, target, (parent) => ({
        ...parent,
        replies: parent.replies.map((one) => (one === old ? { ...old, content } : one)),
      }));
    },
  },
  call: {
    Delete: (document, target) => {
      const gone = replyOf(document, target);
      const changed = changeComment(document, target, (parent) => ({
        ...parent,
        replies: parent.replies.filter((one) => one !== gone),
      }));
      return { document: changed };
    },
  },
  reach: {
    GetParentComment: (document, target) => ({
      target: findSheet(document, target.sheetId)
        ? { kind: 'Comment', sheetId: target.sheetId, commentId: target.commentId }
        : null,
    }),
  },
};
