/** Custom XML parts: what must hold of their text, and the namespace by which they are found. */
import { SaxesParser } from 'saxes';
import { refuse } from './refusal';

const ROOT =
  /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|\uFEFF)*<((?:[^\s<>:/"']+:)?)[^\s<>/"']+((?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/;

/** @throws Refusal InvalidArgument when the text is not one well-formed XML document without a document type */
export function requireWellFormed(xml: string): string {
  const parser = new SaxesParser();
  const state = { mistake: '' };
  parser.on('error', ({ message }) => {
    state.mistake = message;
  });
  parser.on('doctype', () => {
    state.mistake = 'It declares a document type.';
  });
  parser.write(xml).close();
  return state.mistake === '' ? xml : refuse('InvalidArgument', `The XML is not well-formed: ${state.mistake}`);
}

/** @returns the namespace of the root element, `""` when it has none */
export function rootNamespace(xml: string): string {
  const [, prefix = '', attributes = ''] = ROOT.exec(xml) ?? [];
  const wanted = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const found = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    ([, name]) => name === wanted,
  );
  return found?.[2] ?? found?.[3] ?? '';
}
