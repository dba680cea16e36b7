/** Custom XML parts: each is a part of the file with a second part that holds its id. */
import type { CustomXmlPart } from '../document/workbookData';
import type { PartEditor } from './partEditor';
import { partText, type Parts } from './parts';
import { relationshipsOf } from './relationships';
import { parseXml, renderXml, XML_HEAD } from './xml';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** A part of the file with its id. */
interface FilePart {
  readonly name: string;
  readonly part: CustomXmlPart;
}

function fileParts(parts: Parts, workbookPart: string): readonly FilePart[] {
  return relationshipsOf(parts, workbookPart)
    .filter(({ type, target }) => type === 'customXml' && parts.has(target))
    .map(({ target }, i) => {
      const properties = relationshipsOf(parts, target).find(({ type }) => type === 'customXmlProps')?.target;
      const tree =
        properties !== undefined && parts.has(properties)
          ? parseXml(partText(parts, properties), properties)
          : undefined;
      const id = Object.entries(tree?.attributes ?? {}).find(([name]) => name.endsWith('itemID'))?.[1];
      return {
        name: target,
        part: {
          id: id ?? `{00000000-0000-0000-0000-${String(i + 1).padStart(12, '0')}}`,
          xml: partText(parts, target),
        },
      };
    });
}

export const readCustomXml = (parts: Parts, workbookPart: string): readonly CustomXmlPart[] =>
  fileParts(parts, workbookPart).map(({ part }) => part);

function addCustomXml(editor: PartEditor, workbookPart: string, { id, xml }: CustomXmlPart): void {
  const name = editor.freeName('customXml/item');
  editor.write(name, xml);
  editor.addPointer(workbookPart, { kind: 'customXml', target: name });
  const tree = renderXml('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': PROPERTIES }, '<ds:schemaRefs/>');
  const properties = {
    name: editor.freeName('customXml/itemProps'),
    text: XML_HEAD + tree,
    contentType: PROPERTIES_TYPE,
  };
  editor.addPart(name, 'customXmlProps', properties);
}

/** Writes the parts that differ from those of the opened file. */
export function saveCustomXml(
  editor: PartEditor,
  workbookPart: string,
  { before, after }: { readonly before: readonly CustomXmlPart[]; readonly after: readonly CustomXmlPart[] },
): void {
  if (before === after) return;
  const files = fileParts(editor.result(), workbookPart);
  for (const [i, old] of before.entries()) {
    const now = after.find(({ id }) => id === old.id);
    const name = files[i]?.name;
    if (name === undefined || now === old) continue;
    if (now) editor.write(name, now.xml);
    else editor.removeTree(workbookPart, name);
  }
  for (const part of after) if (!before.some(({ id }) => id === part.id)) addCustomXml(editor, workbookPart, part);
}
