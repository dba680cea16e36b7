/** Looks for what makes Excel repair a file: bad XML, missing types, pointers to nothing, sections in the wrong order. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export const unpack = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly depth: number;
}

function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const state = { depth: 0 };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, attributes: { ...attributes }, depth: state.depth });
    state.depth += 1;
  });
  parser.on('closetag', () => {
    state.depth -= 1;
  });
  parser.write(xml).close();
  return tags;
}

/** The order in which a worksheet's sections must stand. */
const ORDER =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
  printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
  legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/);

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/.test(name);
const sourceOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = [...source.split('/').slice(0, -1), ...target.split('/')];
  return steps
    .reduce<string[]>((path, step) => (step === '..' ? path.slice(0, -1) : step === '.' ? path : [...path, step]), [])
    .join('/');
}

type Tags = ReadonlyMap<string, readonly Tag[]>;

function typeFaults(names: readonly string[], tags: Tags): readonly string[] {
  const types = tags.get('[Content_Types].xml') ?? [];
  const overrides = types
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes['PartName'] ?? '');
  const endings = types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension'] ?? '');
  const untyped = names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(`/${name}`) &&
      !endings.some((ending) => name.toLowerCase().endsWith(`.${ending.toLowerCase()}`)),
  );
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides.filter((name) => !names.includes(name.slice(1))).map((name) => `the type of ${name} is of no part`),
    ...overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `${name} has two types`),
  ];
}

function pointerFaults(names: readonly string[], tags: Tags): readonly string[] {
  return [...tags].flatMap(([part, all]) => {
    if (!part.endsWith('.rels')) return [];
    const source = sourceOf(part);
    const pointers = all.filter(({ name }) => name === 'Relationship').map(({ attributes }) => attributes);
    const ids = pointers.map(({ Id }) => Id);
    const dangling = pointers.filter(
      ({ TargetMode, Target = '' }) => TargetMode !== 'External' && !names.includes(resolved(source, Target)),
    );
    const orphan = source !== '' && !names.includes(source) ? [`${part} belongs to no part`] : [];
    return [
      ...orphan,
      ...dangling.map(({ Target }) => `${part} points to the missing ${Target}`),
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${part} has ${id} twice`),
    ];
  });
}

/** Every `r:id` of a part must be one of its pointers. */
function idFaults(tags: Tags): readonly string[] {
  return [...tags].flatMap(([part, all]) => {
    if (part.endsWith('.rels')) return [];
    const rels = tags.get(part.replace(/([^/]*)$/, '_rels/$1.rels')) ?? [];
    const known = new Set(rels.map(({ attributes }) => attributes['Id']));
    const used = all.flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) => (/^r:(id|embed|link|pict)$/.test(name) ? [value] : [])),
    );
    return used.filter((id) => !known.has(id)).map((id) => `${part} uses the unknown pointer ${id}`);
  });
}

function orderFaults(tags: Tags): readonly string[] {
  return [...tags].flatMap(([part, all]) => {
    const root = all[0]?.name.replace(/^.*:/, '');
    if (root !== 'worksheet') return [];
    const places = all.filter(({ depth }) => depth === 1).map(({ name }) => ORDER.indexOf(name.replace(/^.*:/, '')));
    const sorted = places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
    return sorted ? [] : [`${part} has its sections in the wrong order`];
  });
}

function nameFaults(tags: Tags): readonly string[] {
  const names = (tags.get('xl/workbook.xml') ?? []).filter(({ name }) => name.replace(/^.*:/, '') === 'definedName');
  const keys = names.map(
    ({ attributes }) => `${attributes['localSheetId'] ?? ''} ${attributes['name']?.toLowerCase()}`,
  );
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `the name ${key} is there twice`);
}

/** @returns one sentence for each fault of the package, none for a sound one */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = unpack(bytes);
  const names = Object.keys(parts);
  const tags = new Map<string, readonly Tag[]>();
  const broken: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    if (!isXml(name)) continue;
    try {
      tags.set(name, tagsOf(strFromU8(content)));
    } catch (error) {
      broken.push(`${name} is not well-formed: ${String(error)}`);
    }
  }
  return [
    ...broken,
    ...typeFaults(names, tags),
    ...pointerFaults(names, tags),
    ...idFaults(tags),
    ...orderFaults(tags),
    ...nameFaults(tags),
  ];
}

/** Parts that must change when sheets are added; styles only grow. */
export const PARTS_OF_NEW_SHEETS = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/calcChain.xml',
];

/** The parts of the first package that the second does not hold byte for byte. */
export const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const now = unpack(after);
  return Object.entries(unpack(before))
    .filter(([name, content]) => Buffer.compare(content, now[name] ?? new Uint8Array()) !== 0)
    .map(([name]) => name);
};
