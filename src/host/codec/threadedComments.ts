/** Comments in a file: the threads, who wrote them, and the notes that older programs show instead. */
import { cellAddress, type Area } from '../../kernel/cells';
import { parseArea } from '../document/address';
import type { Comment, CommentReply, Note } from '../document/comment';
import type { Sheet } from '../document/model';
import type { PartEditor } from './partEditor';
import { partText, type Parts } from './parts';
import { relationshipsOf } from './relationships';
import { joinSheet, splitSheet, withSection } from './sheetSections';
import {
  childElement,
  childElements,
  elementText,
  escapeAttribute,
  escapeText,
  MAIN_NAMESPACE,
  parseXml,
  renderTree,
  renderXml,
  unescapeControls,
  XML_HEAD,
  xmlFlag,
  type XmlElement,
} from './xml';

const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const THREAD_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const PERSON_TYPE = 'application/vnd.ms-excel.person+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

const targetOf = (parts: Parts, from: string, kind: string): string | undefined =>
  relationshipsOf(parts, from).find(({ type, target }) => type === kind && parts.has(target))?.target;

const firstCell = ({ row, column }: Area): Pick<Area, 'row' | 'column'> => ({ row, column });

/** @returns names of people by their ids */
function people(parts: Parts, workbookPart: string): ReadonlyMap<string, string> {
  const part = targetOf(parts, workbookPart, 'person');
  const list = part === undefined ? undefined : parseXml(partText(parts, part), part);
  return new Map(
    childElements(list, 'person').map(({ attributes }) => [attributes['id'] ?? '', attributes['displayName'] ?? '']),
  );
}

function reply(element: XmlElement, names: ReadonlyMap<string, string>): CommentReply {
  const { id = '', personId = '', dT: created = '' } = element.attributes;
  const text = childElement(element, 'text');
  return { id, created, author: names.get(personId) ?? '', content: text ? elementText(text) : '' };
}

export function readComments(parts: Parts, sheetPart: string, workbookPart: string): readonly Comment[] {
  const part = targetOf(parts, sheetPart, 'threadedComment');
  if (part === undefined) return [];
  const names = people(parts, workbookPart);
  const all = childElements(parseXml(partText(parts, part), part), 'threadedComment');
  const heads = all.filter(({ attributes }) => attributes['parentId'] === undefined);
  return heads.map((head) => {
    const cell = parseArea(head.attributes['ref'] ?? '') ?? { row: 0, column: 0 };
    const answers = all.filter(({ attributes }) => attributes['parentId'] === head.attributes['id']);
    return {
      ...reply(head, names),
      row: cell.row,
      column: cell.column,
      resolved: xmlFlag(head.attributes['done'], false),
      replies: answers.map((answer) => reply(answer, names)),
    };
  });
}

/** A note's text is one piece, or pieces that look different; how letters are read aloud is none of it. */
function notedText(note: XmlElement): string {
  const text = childElement(note, 'text');
  const pieces = [text, ...childElements(text, 'r')].flatMap((piece) => childElement(piece, 't') ?? []);
  return pieces.map((piece) => unescapeControls(elementText(piece))).join('');
}

/** @returns the notes of a sheet that belong to no thread */
export function readNotes(parts: Parts, sheetPart: string): readonly Note[] {
  const part = targetOf(parts, sheetPart, 'comments');
  if (part === undefined) return [];
  const tree = parseXml(partText(parts, part), part);
  const authors = childElements(childElement(tree, 'authors'), 'author').map(elementText);
  return childElements(childElement(tree, 'commentList'), 'comment').flatMap((note) => {
    const author = authors[Number(note.attributes['authorId'] ?? -1)] ?? '';
    const cell = parseArea(note.attributes['ref'] ?? '');
    return author.startsWith('tc=') || !cell ? [] : [{ ...firstCell(cell), author, content: notedText(note) }];
  });
}

/** Ids of people are made from their names, so that the same steps give the same file. */
function personId(name: string): string {
  const number = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 17);
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000001}`;
}

function threadXml(comment: Comment, ids: ReadonlyMap<string, string>): string {
  const ref = cellAddress(comment);
  const one = (said: CommentReply, more: Readonly<Record<string, string | undefined>>): string =>
    renderXml(
      'threadedComment',
      { ref, dT: said.created, personId: ids.get(said.author), id: said.id, ...more },
      renderXml('text', {}, escapeText(said.content)),
    );
  const head = one(comment, { done: comment.resolved ? '1' : undefined });
  return head + comment.replies.map((answer) => one(answer, { parentId: comment.id })).join('');
}

/** What programs without threads show. */
function noteText({ content, replies }: Comment): string {
  const answers = replies.map((answer) => `\nReply:\n    ${answer.content}`).join('');
  return `[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ${content}${answers}`;
}

function notesXml(comments: readonly Comment[]): string {
  const authors = comments.map(({ id }) => renderXml('author', {}, escapeText(`tc=${id}`))).join('');
  const notes = comments.map((comment, i) =>
    renderXml(
      'comment',
      { ref: cellAddress(comment), authorId: String(i), shapeId: '0' },
      renderXml('text', {}, renderXml('t', { 'xml:space': 'preserve' }, escapeText(noteText(comment)))),
    ),
  );
  const inner = renderXml('authors', {}, authors) + renderXml('commentList', {}, notes.join(''));
  return XML_HEAD + renderXml('comments', { xmlns: MAIN_NAMESPACE }, inner);
}

/** The boxes of notes, in the language of drawings that Excel still asks for here. */
function boxesXml(comments: readonly Comment[]): string {
  const boxes = comments.map(
    ({ row, column }, i) =>
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  );
}

/** People who are not on the list yet are added to it. @returns ids by name */
function savePeople(
  editor: PartEditor,
  workbookPart: string,
  comments: readonly Comment[],
): ReadonlyMap<string, string> {
  const part = targetOf(editor.result(), workbookPart, 'person');
  const known = new Map([...people(editor.result(), workbookPart)].map(([id, name]) => [name, id]));
  const names = new Set(
    comments.flatMap((comment) => [comment.author, ...comment.replies.map(({ author }) => author)]),
  );
  const missing = [...names].filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  for (const name of missing) known.set(name, personId(name));
  const added = missing.map((name) =>
    renderXml('person', { displayName: name, id: personId(name), userId: name, providerId: 'None' }),
  );
  const old = part === undefined ? [] : childElements(editor.tree(part)).map(renderTree);
  const text =
    XML_HEAD + renderXml('personList', { xmlns: THREADS, 'xmlns:x': MAIN_NAMESPACE }, [...old, ...added].join(''));
  if (part !== undefined) editor.write(part, text);
  else
    editor.addPart(workbookPart, 'person', {
      name: 'xl/persons/person.xml',
      text,
      contentType: PERSON_TYPE,
      relationship: `${MICROSOFT}/person`,
    });
  return known;
}

/** A part of the sheet is written anew, or added if there is none yet. @returns the pointer of an added one */
function put(
  editor: PartEditor,
  sheetPart: string,
  part: {
    readonly kind: string;
    readonly before: string;
    readonly ending?: string;
    readonly text: string;
    readonly contentType: string;
    readonly relationship: string;
  },
): string | undefined {
  const old = targetOf(editor.result(), sheetPart, part.kind);
  if (old !== undefined) {
    editor.write(old, part.text);
    return undefined;
  }
  const name = editor.freeName(part.before, part.ending);
  return editor.addPart(sheetPart, part.kind, { ...part, name });
}

/** Writes the comments of a sheet when they changed; a sheet with other notes refuses changes before this. */
export function saveComments(
  editor: PartEditor,
  at: { readonly sheetPart: string; readonly workbookPart: string },
  { before, after }: { readonly before: Sheet; readonly after: Sheet },
): void {
  if (before.comments === after.comments) return;
  const { comments } = after;
  const ids = savePeople(editor, at.workbookPart, comments);
  const threads =
    XML_HEAD +
    renderXml(
      'ThreadedComments',
      { xmlns: THREADS, 'xmlns:x': MAIN_NAMESPACE },
      comments.map((comment) => threadXml(comment, ids)).join(''),
    );
  put(editor, at.sheetPart, {
    kind: 'threadedComment',
    before: 'xl/threadedComments/threadedComment',
    text: threads,
    contentType: THREAD_TYPE,
    relationship: `${MICROSOFT}/threadedComment`,
  });
  const noteType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  put(editor, at.sheetPart, {
    kind: 'comments',
    before: 'xl/comments',
    text: notesXml(comments),
    contentType: noteType,
    relationship: `${OFFICE}/comments`,
  });
  const pointer = put(editor, at.sheetPart, {
    kind: 'vmlDrawing',
    before: 'xl/drawings/vmlDrawing',
    ending: '.vml',
    text: boxesXml(comments),
    contentType: VML_TYPE,
    relationship: `${OFFICE}/vmlDrawing`,
  });
  if (pointer === undefined) return;
  const xml = `<legacyDrawing xmlns:r="${OFFICE}" r:id="${escapeAttribute(pointer)}"/>`;
  editor.write(at.sheetPart, joinSheet(withSection(splitSheet(editor.text(at.sheetPart)), 'legacyDrawing', xml)));
}
