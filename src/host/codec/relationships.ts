/** How parts of a file point to one another. */
import { partText, type Parts } from './parts';
import { childElements, parseXml } from './xml';

/** One pointer from a part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet` or `table`. */
  readonly type: string;
  /** The full name of the part it points to, or the address of something outside the file. */
  readonly target: string;
}

/** @returns `"xl/worksheets/_rels/sheet1.xml.rels"` for `"xl/worksheets/sheet1.xml"`. */
export const relationshipsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** @returns the full name of a target written relative to a part. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = part.split('/').slice(0, -1);
  return target
    .split('/')
    .reduce<readonly string[]>((path, step) => {
      if (step === '..') return path.slice(0, -1);
      return step === '.' ? path : [...path, step];
    }, folder)
    .join('/');
}

/** @returns the pointers of a part, none when it has no list of them. `""` stands for the file itself. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  return childElements(parseXml(partText(parts, name), name), 'Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: attributes['TargetMode'] === 'External' ? target : resolveTarget(part, target),
    };
  });
}
