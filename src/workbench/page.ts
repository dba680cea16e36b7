/** The page's own parts: buttons, texts in both languages, and the line at the bottom. */
import { workbench, type Behaviour, type WorkbenchTexts } from '../i18n/workbench';
import type { Language } from '../kernel/language';
import { BEHAVIOURS } from './behaviour';

/** What the line at the bottom says; the words follow the language. */
export type Said = (texts: WorkbenchTexts) => string;

/** What a person can ask for. */
export interface Wishes {
  open(file: File): void;
  sample(): void;
  download(): void;
  behave(behaviour: Behaviour): void;
  speak(language: Language): void;
}

export interface Page {
  readonly grid: HTMLElement;
  readonly pane: HTMLIFrameElement;
  texts(): WorkbenchTexts;
  /** Buttons wait while the workbook is being opened. */
  setReady(isReady: boolean): void;
  setName(name: Said): void;
  say(said: Said): void;
  /** While it calculates it says so; then it says again what it said before. */
  setCalculating(isCalculating: boolean): void;
  note(notes: readonly Said[]): void;
  /** Tells screen readers what the selected cell shows. */
  readCell(text: string): void;
  /** Shows the behaviour that holds now. */
  setBehaviour(behaviour: Behaviour): void;
}

const OTHER: Readonly<Record<Language, Language>> = { vi: 'en', en: 'vi' };
const nothing: Said = () => '';

function element<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** What the page says now. A class, because the words are said again when the language changes. */
class Speech {
  private language: Language = 'vi';
  private name = nothing;
  private status: Said = ({ opening }) => opening;
  private notes: readonly Said[] = [];
  private isCalculating = false;

  texts(): WorkbenchTexts {
    return workbench[this.language];
  }

  /** @returns the language that is spoken from now on */
  turn(): Language {
    this.language = OTHER[this.language];
    this.sayAll();
    return this.language;
  }

  setCalculating(isCalculating: boolean): void {
    this.isCalculating = isCalculating;
    this.sayBelow();
  }

  tell(change: { readonly name?: Said; readonly status?: Said; readonly notes?: readonly Said[] }): void {
    this.name = change.name ?? this.name;
    this.status = change.status ?? this.status;
    this.notes = change.notes ?? this.notes;
    this.sayBelow();
  }

  private sayBelow(): void {
    const texts = this.texts();
    element('#name').textContent = this.name(texts);
    const status = this.isCalculating ? texts.calculating : this.status(texts);
    if (element('#status').textContent !== status) element('#status').textContent = status;
    element('#notes').replaceChildren(
      ...this.notes.map((note) => Object.assign(document.createElement('li'), { textContent: note(texts) })),
    );
  }

  sayAll(): void {
    const texts = this.texts();
    document.documentElement.lang = this.language;
    document.title = texts.title;
    for (const part of document.querySelectorAll<HTMLElement>('[data-text]'))
      part.textContent = String(texts[part.dataset['text'] as 'title']);
    element('#grid').setAttribute('aria-label', texts.grid);
    element('#pane').setAttribute('title', texts.pane);
    const language = element<HTMLElement>('#language');
    language.textContent = texts.otherLanguage;
    language.lang = OTHER[this.language];
    language.setAttribute('aria-label', texts.switchLanguage);
    for (const [at, option] of [...element<HTMLSelectElement>('#behaviour').options].entries())
      option.textContent = texts.behaviours[BEHAVIOURS[at] ?? 'normal'];
    this.sayBelow();
  }
}

function listen(wishes: Wishes, speech: Speech): void {
  const file = element<HTMLInputElement>('#file');
  const behaviour = element<HTMLSelectElement>('#behaviour');
  behaviour.replaceChildren(...BEHAVIOURS.map((value) => Object.assign(document.createElement('option'), { value })));
  const clicked = (selector: string, act: () => void): void => element(selector).addEventListener('click', () => act());
  clicked('#open', () => file.click());
  clicked('#sample', () => wishes.sample());
  clicked('#download', () => wishes.download());
  clicked('#language', () => wishes.speak(speech.turn()));
  behaviour.addEventListener('change', () => wishes.behave(behaviour.value as Behaviour));
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    // The same file can be chosen again.
    file.value = '';
    if (chosen) wishes.open(chosen);
  });
}

export function startPage(wishes: Wishes): Page {
  const speech = new Speech();
  listen(wishes, speech);
  speech.sayAll();
  const waiting = document.querySelectorAll<HTMLButtonElement | HTMLSelectElement>('.tools [disabled]');
  return {
    grid: element('#grid'),
    pane: element('#pane'),
    texts: () => speech.texts(),
    setReady: (isReady) => {
      for (const part of waiting) part.disabled = !isReady;
    },
    setName: (name) => speech.tell({ name }),
    say: (status) => speech.tell({ status }),
    setCalculating: (isCalculating) => speech.setCalculating(isCalculating),
    note: (notes) => speech.tell({ notes }),
    readCell: (text) => {
      const cell = element('#cell');
      if (cell.textContent !== text) cell.textContent = text;
    },
    setBehaviour: (behaviour) => {
      element<HTMLSelectElement>('#behaviour').value = behaviour;
      element('.behaviour').classList.toggle('strange', behaviour !== 'normal');
    },
  };
}
