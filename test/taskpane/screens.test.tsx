/** Every state of the pane drawn to text, in both languages: a sentence for each, and nothing left out. */
import { FluentProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { pane, type PaneTexts } from '../../src/i18n';
import { issue, type Language } from '../../src/kernel';
import { ActionBar } from '../../src/taskpane/actionBar';
import { LanguageProvider } from '../../src/taskpane/language';
import { Screens } from '../../src/taskpane/screens';
import { openingSession, sessionAfter, type Session, type SessionEvent } from '../../src/taskpane/session';
import { statusOf } from '../../src/taskpane/statusLine';
import { refusedDecision, refusedRun, sampleDecision, unreadable, wholeOutcome } from './decisions';

const nothing = (): void => undefined;
const deeds = { read: nothing, write: nothing, insert: nothing, speak: nothing };

function drawn(session: Session): string {
  const html = renderToStaticMarkup(
    <FluentProvider>
      <LanguageProvider value={session.language}>
        <Screens session={session} />
        <ActionBar session={session} deeds={deeds} />
      </LanguageProvider>
    </FluentProvider>,
  );
  return html.replaceAll(/<[^>]+>/g, '|').replaceAll('&amp;', '&');
}

const after = (language: Language, ...events: readonly SessionEvent[]): Session =>
  events.reduce(sessionAfter, openingSession(language));

const decision = sampleDecision();
const read: SessionEvent = { kind: 'read', decision, at: '10:32' };
const writing: SessionEvent = { kind: 'started', job: 'writing' };
const withErrors = (count: number): SessionEvent => ({
  kind: 'read',
  decision: refusedDecision(Array.from({ length: count }, (_, row) => unreadable(row))),
  at: '10:32',
});
const empty: SessionEvent = {
  kind: 'read',
  decision: refusedDecision([issue({ code: 'tables-absent', severity: 'error' }, { expected: [] })]),
  at: '10:32',
};
const failed: SessionEvent = { kind: 'failed', said: 'TypeError: x' };
const notLoaded: SessionEvent = { kind: 'notLoaded', said: 'ChunkLoadError: app' };

const states: readonly (readonly [string, readonly SessionEvent[], (texts: PaneTexts) => string])[] = [
  ['opening', [], ({ reading }) => reading],
  ['writing', [read, writing], (texts) => texts.writing],
  ['inserting', [empty, { kind: 'started', job: 'inserting' }], ({ inserting }) => inserting],
  ['ready', [read], ({ willWrite }) => willWrite(decision.sheets.length)],
  ['with errors', [withErrors(2)], ({ cannotPlan }) => cannotPlan(2)],
  ['empty', [empty], ({ noTables }) => noTables],
  ['failed', [failed], ({ mishapDetail }) => mishapDetail('TypeError: x')],
  ['not loaded', [notLoaded], ({ mishap }) => mishap.loading],
  ['interrupted', [read, writing, failed], ({ mishap }) => mishap.writing],
  ['refused', [read, writing, { kind: 'written', run: refusedRun(), at: '' }], ({ outcomes }) => outcomes.refused],
];

describe.each(['vi', 'en'] as const)('the pane in %s', (language) => {
  it.each(states)('%s: says so', (_, events, sentence) => {
    expect(drawn(after(language, ...events))).toContain(sentence(pane[language]));
  });

  it.each(states)('%s: leaves no value unsaid', (_, events) => {
    expect(drawn(after(language, ...events))).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('the pane', () => {
  it('shows people, money, years and words of an option as the plan has them', () => {
    const text = drawn(after('vi', read));
    for (const said of ['5.485.693.000 đồng', '13.724.428.000 đồng', '|1.144.320.000|', '|65|', 'Mười ba tỷ']) {
      expect(text).toContain(said);
    }
  });

  it('tells sheet by sheet what a write did', () => {
    const run = { ...decision, outcome: wholeOutcome };
    const text = drawn(after('vi', read, writing, { kind: 'written', run, at: '10:33' }));
    for (const said of [pane.vi.outcomes.written, '86||Mới', '2||Đã cập nhật', '0||Giữ nguyên']) {
      expect(text.replaceAll(/\|\|+/g, '||')).toContain(said);
    }
  });

  it('tells the cell of a problem, and offers the rest of a long list', () => {
    const text = drawn(after('vi', withErrors(25)));
    expect(text).toContain('Ô E20, trang tính Địa phương');
    expect(text).not.toContain('Ô E21, trang tính Địa phương');
    expect(text).toContain('Hiện tất cả 25 mục');
  });

  it('says in which language the sheets are when it is not the one of the pane', () => {
    expect(drawn(after('en', read))).toContain(pane.en.sheetsIn.vi);
    expect(drawn(after('vi', read))).not.toContain(pane.vi.sheetsIn.vi);
  });

  it('has one status for every state', () => {
    expect(statusOf(after('vi', read), pane.vi)).toBe('Số liệu đọc lúc 10:32.');
  });
});
