/** What options, phases, places and roles are called on the sheets, and the ids under which they are placed. */
import { cellLabel, monthInYear, yearOfMonth, type Language, type Month, type MonthSpan } from '../kernel';
import { labels, type Labels } from '../i18n';
import type { Model, Option, Phase, Place, RoleId, Settings } from '../model';

/** What every section needs to know besides its option. */
export interface Context {
  readonly words: Labels;
  readonly language: Language;
  readonly settings: Settings;
  readonly model: Model;
}

export const contextOf = (model: Model, language: Language): Context => ({
  words: labels[language],
  language,
  settings: model.settings,
  model,
});

/** Leaders come before collaborators everywhere. */
export const ROLES: readonly RoleId[] = ['leader', 'collaborator'];

/** The row of one role in one place; the place's own cell tells apart places of the same name. */
export const postId = (place: Place, role: RoleId): string => `${role} of ${cellLabel(place.cells.name)}`;

export const phaseId = (phase: Phase): string => `phase ${cellLabel(phase.cells.name)}`;

export const roleLabel = (role: RoleId, { words }: Context): string =>
  role === 'leader' ? words.teamLeader : words.communeCollaborator;

/** A name that already says what it names is not told so twice: "Giai đoạn 2020-2021", "Phương án 1". */
export const named = (name: string, word: string, full: string): string =>
  name.toLowerCase().startsWith(word.toLowerCase()) ? name : full;

export const phaseLabel = ({ name }: Phase, { words }: Context): string =>
  named(name, words.phase, words.phaseNamed(name));

/** "Phương án 1", or "Phương án 1: Tên" when the option has a name of its own. */
export const optionLabel = ({ code, name }: Option, { words }: Context): string =>
  named(name, words.option, `${words.optionNamed(code)}: ${name}`);

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "T1–T6"; periods never leave their year. */
export const monthsLabel = ({ from, to }: MonthSpan, { words }: Context): string =>
  words.monthRange(monthInYear(from), monthInYear(to));

/** "2020-2025" from the first to the last month of the phases, "" when there are none. */
export function yearsLabel(phases: readonly Phase[]): string {
  if (phases.length === 0) return '';
  const first = yearOfMonth(Math.min(...phases.map(({ span }) => span.from)) as Month);
  const last = yearOfMonth(Math.max(...phases.map(({ span }) => span.to)) as Month);
  return first === last ? String(first) : `${first}-${last}`;
}
