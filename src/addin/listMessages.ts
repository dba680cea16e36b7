/** What the page and the thread that reads a file say to each other; one question at a time. */
import type { LegacyFont, Row, Separator, Survey } from '../csv';
import type { Issue } from '../kernel';

export type ListQuestion =
  | { readonly kind: 'look'; readonly file: File; readonly separator: Separator | undefined }
  /** The rows begin anew; `survey` as it was answered. */
  | { readonly kind: 'begin'; readonly font: LegacyFont | undefined }
  | { readonly kind: 'next' };

export type ListAnswer =
  | { readonly kind: 'progress'; readonly read: number; readonly size: number }
  | { readonly kind: 'seen'; readonly seen: Survey | Issue }
  | { readonly kind: 'begun' }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] | Issue | undefined }
  /** A fault of ours, in its own words. */
  | { readonly kind: 'fault'; readonly said: string };
