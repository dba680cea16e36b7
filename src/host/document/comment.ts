/** A comment on a cell with its replies, as a plain value. */

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
