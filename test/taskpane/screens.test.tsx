/** Every screen in every state drawn to text, in both languages: a sentence for each, and nothing left out. */
import { FluentProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Sight } from '../../src/app';
import { pane, screens, selfCheckTexts, type PaneTexts, type ScreenTexts } from '../../src/i18n';
import type { Language } from '../../src/kernel';
import { ActionBar } from '../../src/taskpane/actionBar';
import { Header } from '../../src/taskpane/header';
import type { Deeds } from '../../src/taskpane/jobs';
import { LanguageProvider } from '../../src/taskpane/language';
import { Screens } from '../../src/taskpane/screens';
import {
  openingSession,
  SCREENS,
  sessionAfter,
  type Done,
  type ScreenId,
  type Session,
  type SessionEvent,
} from '../../src/taskpane/session';
import { statusOf } from '../../src/taskpane/statusLine';
import { emptySight, protectedSheet, sampleSight, spoiltSight, wholeOutcome, writtenSight } from './sights';

const nothing = (): void => undefined;
const deeds: Deeds = {
  ...{ read: nothing, write: nothing, update: nothing, run: nothing, lookThrough: nothing, stop: nothing },
  ...{ goTo: nothing, goToResult: nothing, speak: nothing, show: nothing, sift: nothing },
  ...{ ask: () => Promise.resolve(undefined) },
};

function drawn(session: Session): string {
  const html = renderToStaticMarkup(
    <FluentProvider>
      <LanguageProvider value={session.language}>
        <Header session={session} deeds={deeds} />
        <Screens session={session} deeds={deeds} />
        <ActionBar session={session} deeds={deeds} />
      </LanguageProvider>
    </FluentProvider>,
  );
  return html
    .replaceAll(/<style>[^<]*<\/style>/g, '')
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll(/\|\|+/g, '||')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");
}

const after = (language: Language, ...events: readonly SessionEvent[]): Session =>
  events.reduce(sessionAfter, openingSession(language));
const on = (screen: ScreenId): SessionEvent => ({ kind: 'screenChosen', screen });

const seen: Record<'sample' | 'spoilt' | 'empty' | 'written', Sight> = {} as never;
const see = (sight: Sight, done?: Done): SessionEvent => ({ kind: 'seen', sight, at: '10:32', done });

beforeAll(async () => {
  seen.sample = await sampleSight();
  seen.spoilt = await spoiltSight(2);
  seen.empty = await emptySight();
  seen.written = await writtenSight();
});

const refused: Done = { job: 'writing', state: 'refused', blocks: [], issues: [protectedSheet] };
const doneBy = (job: Done['job']): Done => ({ job, state: 'written', blocks: [], issues: [] });

type Said = (texts: PaneTexts, screen: ScreenTexts) => string;
const states: readonly (readonly [string, () => readonly SessionEvent[], Said])[] = [
  ['opening', () => [], ({ doing }) => doing.reading],
  ['writing', () => [see(seen.sample), { kind: 'started', job: 'writing' }], ({ doing }) => doing.writing],
  ['inserting', () => [see(seen.empty), { kind: 'started', job: 'inserting' }], ({ doing }) => doing.inserting],
  [
    'ready',
    () => [see(seen.sample)],
    ({ willDo, willWrite }) => willWrite(willDo.added(seen.sample.preview.sheets.length)),
  ],
  ['with nothing to write', () => [see(seen.written)], ({ willDo }) => willDo.nothing],
  ['with errors', () => [see(seen.spoilt)], ({ cannotPlan }) => cannotPlan(2)],
  ['empty', () => [see(seen.empty)], (_, { noTables }) => noTables],
  ['failed', () => [{ kind: 'failed', said: 'TypeError: x' }], ({ mishapDetail }) => mishapDetail('TypeError: x')],
  ['not loaded', () => [{ kind: 'notLoaded', said: 'ChunkLoadError: app' }], ({ mishap }) => mishap.loading],
  [
    'interrupted',
    () => [see(seen.sample), { kind: 'started', job: 'sending' }, { kind: 'failed', said: 'x' }],
    ({ mishap }) => mishap.sending,
  ],
  ['refused', () => [see(seen.sample, refused)], (texts) => texts.refused],
  ['after an insertion', () => [see(seen.sample, doneBy('inserting'))], ({ outcomes }) => outcomes.inserting],
  ['after a change', () => [see(seen.sample, doneBy('changing'))], ({ outcomes }) => outcomes.changing],
  [
    'checking itself',
    () => [see(seen.sample), { kind: 'started', job: 'selfChecking' }],
    ({ doing }) => doing.selfChecking,
  ],
  ['after a self-check', () => [see(seen.sample, doneBy('selfChecking'))], ({ outcomes }) => outcomes.selfChecking],
  ['after a return', () => [see(seen.sample, doneBy('restoring'))], ({ outcomes }) => outcomes.restoring],
  [
    'after finishing what had not begun',
    () => [see(seen.sample, { ...doneBy('writing'), deed: 'rolledBack' })],
    ({ notBegun }) => notBegun,
  ],
  ['stopped', () => [see(seen.sample), { kind: 'stopped' }], ({ stopped }) => stopped],
  ['edited meanwhile', () => [see(seen.sample), { kind: 'edited' }], ({ edited }) => edited],
  [
    'edited meanwhile, where a reading takes long',
    () => [{ ...see(seen.sample), readsSlowly: true }, { kind: 'edited' }],
    ({ editedUnread }) => editedUnread,
  ],
  [
    'while the workbook is read again after an import',
    () => [see(seen.sample), { kind: 'started', job: 'importing' }, { kind: 'jobDone' }],
    ({ doing }) => doing.reading,
  ],
  [
    'reading a large table',
    () => [{ kind: 'progressed', read: 2000, rows: 200_000 }],
    ({ rowsRead }) => rowsRead(2000, 200_000),
  ],
  [
    'taking in the files of the places',
    () => [see(seen.sample), { kind: 'started', job: 'takingForms' }, { kind: 'progressed', read: 2, rows: 11 }],
    ({ filesTaken }) => filesTaken(2, 11),
  ],
  [
    'reading a large table after they came',
    () => [
      see(seen.sample),
      { kind: 'started', job: 'takingForms' },
      { kind: 'jobDone' },
      { kind: 'progressed', read: 2000, rows: 200_000 },
    ],
    ({ rowsRead }) => rowsRead(2000, 200_000),
  ],
];

describe.each(['vi', 'en'] as const)('the pane in %s', (language) => {
  it.each(states)('%s: says so', (_, events, sentence) => {
    expect(drawn(after(language, ...events()))).toContain(sentence(pane[language], screens[language]));
  });

  it.each(states)('%s: leaves no value unsaid on any screen', (_, events) => {
    for (const screen of SCREENS)
      expect(drawn(after(language, ...events(), on(screen)))).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });
});

describe('the pane', () => {
  it('says each of the five states in its header', () => {
    const texts = (['match', 'recalculated', 'changed', 'never', 'unfinished'] as const).map((freshness) => {
      const text = drawn(after('vi', see({ ...seen.written, freshness })));
      return text.includes(`Tình trạng: |${pane.vi.states[freshness]}|`);
    });
    expect(texts).toEqual([true, true, true, true, true]);
  });

  it('offers the self-check on the screen of checks whatever became of the reading, and nowhere else', () => {
    const { title, start } = selfCheckTexts.vi;
    const failed: SessionEvent = { kind: 'failed', said: 'TypeError: x' };
    for (const event of [failed, see(seen.empty), see(seen.written)]) {
      expect(drawn(after('vi', event, on('checks')))).toContain(title);
      expect(drawn(after('vi', event, on('checks')))).toContain(start);
      expect(drawn(after('vi', event, on('results')))).not.toContain(title);
    }
  });

  it('offers both ways out of a write that stopped midway', () => {
    const text = drawn(after('vi', see({ ...seen.written, freshness: 'unfinished' })));
    expect(text).toContain(pane.vi.rollBack);
    expect(text).toContain(pane.vi.finish);
    expect(text).not.toContain(pane.vi.write);
  });

  it('shows people, money, years and words of the chosen option, beside the other one and the other clock', () => {
    const text = drawn(after('vi', see(seen.sample), on('results')));
    const expected = [
      ...['5.485.693.000 đồng', '||13.724.428.000|', '|1.144.320.000|', '||65|', 'Năm tỷ, bốn trăm tám mươi lăm triệu'],
      ...['|+1.226.100.000|', '|−8.238.735.000|', '|−8.117.520.000|', '||6.572.220.000|'],
      ...['Huyện Trảng Bom', '||139.573.000|', 'Chưa phân kỳ, không có trong biểu đồ: 139.573.000 đồng'],
    ];
    expect(expected.filter((said) => !text.includes(said))).toEqual([]);
  });

  it('lists base salaries with their decrees, and flags where law and plan differ', () => {
    const text = drawn(after('vi', see(seen.sample), on('basis')));
    const expected = [
      ...['Từ 01/07/2023||1.800.000 đồng', 'Nghị định 73/2024/NĐ-CP · đã ban hành', 'Đề án tính: 1.490.000 đồng'],
      ...['Mức hiện hành từ ngày này: 1.800.000 đồng', '+1.226.100.000 đồng', '24 tháng · theo khung số cơ sở'],
    ];
    expect(expected.filter((said) => !text.includes(said))).toEqual([]);
    expect(text.split('|Khác nhau|')).toHaveLength(4);
  });

  it('tells sheet by sheet what a write did', () => {
    const text = drawn(after('vi', see(seen.written, { job: 'writing', ...wholeOutcome })));
    for (const said of [pane.vi.outcomes.writing, '86||Mới', '2||Đã cập nhật', '0||Giữ nguyên']) {
      expect(text).toContain(said);
    }
  });

  it('has the writings so far and the way back among what comes next', () => {
    const text = drawn(after('vi', see(seen.written), on('results')));
    expect(text).toContain('2026-11-23 10:33||Ghi kết quả');
    expect(text).toContain(screens.vi.restoreLast);
    expect(drawn(after('vi', see(seen.sample), on('results')))).toContain(screens.vi.historyEmpty);
  });

  it('lists the problems of one severity, with how many there are of each', () => {
    const sieve = (severity: 'error' | 'warning'): SessionEvent => ({
      kind: 'sifted',
      kept: { severity, sheet: undefined },
    });
    const all = drawn(after('vi', see(seen.spoilt), on('checks')));
    expect(all).toContain('Tất cả |');
    expect(all).toContain('Lỗi |2|');
    const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
      drawn(after('vi', see(seen.spoilt), sieve(severity), on('results'), on('checks'))),
    );
    expect(errors).toContain('Ô E5, trang tính Địa phương');
    expect(errors).not.toContain(screens.vi.severityMeans.warning);
    expect(warnings).not.toContain('Ô E5, trang tính Địa phương');
    expect(drawn(after('vi', see(seen.sample), sieve('error'), on('checks')))).toContain(screens.vi.noneOf.error);
  });

  it('tells the cell of a problem, leads there, and proposes what could stand there', () => {
    const text = drawn(after('vi', see(seen.spoilt), on('checks')));
    expect(text).toContain('Ô E5, trang tính Địa phương');
    expect(text).toContain('Đến ô E5||Đổi thành 1.500|');
  });

  it('shows a figure that the plan states beside the computed one, and counts those that agree', () => {
    const text = drawn(after('vi', see(seen.sample), on('checks')));
    expect(text).toContain('29 / 35 số liệu khớp');
    expect(text).toContain('Đề án nêu 13.463.640, tính được 13.463.640.000');
  });

  it('says in which language the sheets are when it is not the one of the pane', () => {
    expect(drawn(after('en', see(seen.sample)))).toContain(pane.en.sheetsIn.vi);
    expect(drawn(after('vi', see(seen.sample)))).not.toContain(pane.vi.sheetsIn.vi);
  });

  it('has one status for every state', () => {
    expect(statusOf(after('vi', see(seen.sample)), pane.vi)).toBe('Số liệu đọc lúc 10:32.');
  });
});
