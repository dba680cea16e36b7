/** What a write would do, in one line: "Sẽ ghi: 3 trang tính mới · 214 ô thay đổi · 2 ô sửa tay được giữ nguyên". */
import type { Preview } from '../app';
import type { PaneTexts } from '../i18n';

type Changes = NonNullable<Preview['changes']>;

export function tellIntended({ blocks, overrides }: Changes, { willDo, willWrite }: PaneTexts): string {
  const of = (state: Changes['blocks'][number]['state']) => blocks.filter((block) => block.state === state);
  const changed = of('changed').reduce((sum, { cells, changes }) => sum + Math.max(cells, changes.length), 0);
  const parts = [
    ...(of('added').length > 0 ? [willDo.added(of('added').length)] : []),
    ...(of('changed').length > 0 ? [willDo.changed(changed)] : []),
    ...(of('removed').length > 0 ? [willDo.removed(of('removed').length)] : []),
  ];
  const kept = overrides.length > 0 ? [willDo.kept(overrides.length)] : [];
  return parts.length === 0 ? [willDo.nothing, ...kept].join(' · ') : willWrite([...parts, ...kept].join(' · '));
}
