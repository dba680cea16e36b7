/** A comment on a cell with its replies, and a note, as plain values. */

export interface CommentReply {
  readonly id: string;
  readonly content: string;
  readonly author: string;
  /** ISO text without a time zone, as files keep it. */
  readonly created: string;
}

export interface Comment extends CommentReply {
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly CommentReply[];
}

/** What Excel called a comment before there were threads: a text on a cell, read from a file and never changed here. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
}
