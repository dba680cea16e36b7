/** XML as small trees and as a stream of events; document types and entities are refused. */
import { SaxesParser } from 'saxes';
import { unreadable } from './unreadable';

/** An element; names and attribute names as written, with their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** What `walkXml` tells; names without prefixes, attributes as written. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** @returns `"row"` for `"x:row"`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** No part of a workbook comes near this; beyond it, walking through a tree would exhaust the stack. */
const DEEPEST = 200;

interface Parser {
  readonly parser: SaxesParser;
  readonly deeper: () => void;
  readonly higher: () => void;
}

function newParser(where: string): Parser {
  const parser = new SaxesParser({ fileName: where });
  parser.on('error', (error) => unreadable('damaged', `The part ${where} is not well-formed: ${error.message}`));
  parser.on('doctype', () =>
    unreadable('damaged', `The part ${where} declares a document type, which workbooks never do.`),
  );
  const state = { depth: 0 };
  const deeper = (): void => {
    state.depth += 1;
    if (state.depth > DEEPEST) unreadable('damaged', `The part ${where} is nested more than ${DEEPEST} levels deep.`);
  };
  return { parser, deeper, higher: () => void (state.depth -= 1) };
}

/** A text being walked through as it comes; `close` says that it has ended. */
export interface XmlWalker {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** @throws UnreadableWorkbook while writing or closing, when the text is not well-formed or declares a document type */
export function xmlWalker(where: string, events: XmlEvents): XmlWalker {
  const { parser, deeper, higher } = newParser(where);
  parser.on('opentag', (tag) => {
    deeper();
    events.open(localName(tag.name), tag.attributes);
  });
  if (events.text) parser.on('text', events.text);
  if (events.text) parser.on('cdata', events.text);
  parser.on('closetag', (tag) => {
    higher();
    events.close?.(localName(tag.name));
  });
  return { write: (text) => void parser.write(text), close: () => void parser.close() };
}

/** @throws UnreadableWorkbook when the text is not well-formed or declares a document type */
export function walkXml(text: string, where: string, events: XmlEvents): void {
  const walker = xmlWalker(where, events);
  walker.write(text);
  walker.close();
}

/** Some programs give every tag of a part the same prefix (`<x:row>`); without it the part means the same. */
export function withoutPrefix(xml: string): string {
  const root = /^(?:\s|<[?!][^>]*>)*<([\w.-]+):[\w.-]+(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(xml.slice(0, 10_000));
  const prefix = root?.[1];
  if (!root || prefix === undefined) return xml;
  // Once the prefix is gone, the namespace that had no prefix would be declared twice.
  const start = root[0].replace(/\sxmlns=(?:"[^"]*"|'[^']*')/, '');
  return (start + xml.slice(root[0].length))
    .replaceAll(`<${prefix}:`, '<')
    .replaceAll(`</${prefix}:`, '</')
    .replaceAll(`xmlns:${prefix}=`, 'xmlns=');
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** @returns the root element. @throws UnreadableWorkbook as `walkXml` */
export function parseXml(text: string, where: string): XmlElement {
  const { parser, deeper, higher } = newParser(where);
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  parser.on('opentag', (tag) => {
    deeper();
    const element: Growing = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (part: string): void => void (open.length > 1 && open.at(-1)?.children.push(part));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    higher();
    open.pop();
  });
  parser.write(withoutPrefix(text)).close();
  return (
    root.children.find((child) => typeof child !== 'string') ?? unreadable('damaged', `The part ${where} is empty.`)
  );
}

/** @returns the child elements, or those of one name (without prefix). */
export const childElements = (element: XmlElement | undefined, name?: string): readonly XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || localName(child.name) === name),
  );

export const childElement = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childElements(element, name)[0];

/** All text inside an element. */
export const elementText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : elementText(child))).join('');

/** @returns `1`, `true` → true, `0`, `false` → false, absent → `standard`. */
export const xmlFlag = (value: string | undefined, standard: boolean): boolean =>
  value === undefined ? standard : value === '1' || value === 'true';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For attribute values. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll(/[&<>"\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter);

/** For text between tags. */
export const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replaceAll(/[&<>\r]/g, (letter) => ESCAPES[letter] ?? letter) : text;

/** Letters for which a closer look is needed. */
const PERHAPS_CONTROL = /_x|[\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Control characters, and texts that look like their escapes, as `_xHHHH_`: Excel's way to keep them in XML. */
export const escapeControls = (text: string): string =>
  PERHAPS_CONTROL.test(text)
    ? text
        .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replaceAll(
          /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
          (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
        )
    : text;

/** The opposite of `escapeControls`. */
export const unescapeControls = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** @returns a tag's text; attributes that are `undefined` are left out. */
export function renderXml(name: string, attributes: Readonly<Record<string, string | undefined>>, inner = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** @returns the text of a tree; reading it again gives the same tree. */
export const renderTree = (element: XmlElement): string =>
  renderXml(
    element.name,
    element.attributes,
    element.children.map((child) => (typeof child === 'string' ? escapeText(child) : renderTree(child))).join(''),
  );

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
