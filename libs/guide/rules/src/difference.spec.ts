import fc from 'fast-check';
import { clauseStanding, isAskedAnew } from './difference';
import type { ClauseChange } from './guide-content';
import { acceptedTexts, type ClauseHistory, historiesOf, type PublishedVersion } from './history';

const KINDS: readonly ClauseChange[] = ['wording-only', 'acknowledge-again', 'certify-again'];
const on = (version: number) => `2026-0${version}-01`;

/** A clause whose text n came with version n. */
function history(...kinds: ClauseChange[]): ClauseHistory {
  const texts = kinds.map((asks, at) => ({
    textHash: `text-${at + 1}`,
    version: `${at + 1}.0`,
    since: on(at + 1),
    asks,
    reason: `reason ${at + 1}`,
    certifyBy: null,
  }));
  return { clause: 'talk.a', texts, withdrawnOn: null };
}
const standing = (kinds: ClauseChange[], ...acknowledged: string[]) =>
  clauseStanding(history(...kinds), new Set(acknowledged));

describe('what a clause asks of a person', () => {
  const w = 'wording-only';
  const a = 'acknowledge-again';
  const c = 'certify-again';
  it.each<[string, ClauseChange[], string[], boolean, ClauseChange | null, string | null]>([
    ['who knows nothing of it', [a, a], [], true, null, on(1)],
    ['who knows the current text', [a, a], ['text-2'], false, null, null],
    ['who knows the text before better words', [a, w], ['text-1'], false, w, null],
    ['who knows the text before a change', [a, a], ['text-1'], true, a, on(2)],
    ['who missed three versions', [a, w, c, w, a], ['text-1'], true, c, on(3)],
    ['who read the version between', [a, a, w], ['text-1', 'text-2'], false, w, null],
    ['who knows a text that never was', [a], ['text-9'], true, null, on(1)],
  ])('%s', (_, kinds, acknowledged, isWaiting, kind, askedSince) => {
    const answer = standing(kinds, ...acknowledged);
    expect(answer).toMatchObject({ isWaiting, askedSince });
    expect(answer.difference?.kind ?? null).toBe(kind);
  });

  it('shows all that changed in one step, with every reason', () => {
    expect(standing([a, w, c], 'text-1').difference).toMatchObject({
      from: 'text-1',
      to: 'text-3',
      steps: [{ reason: 'reason 2' }, { reason: 'reason 3' }],
    });
  });

  it('asks nothing when a text comes back that the person knows', () => {
    const back = history(a, a, a);
    const texts = back.texts.map((text, at) => (at === 2 ? { ...text, textHash: 'text-1' } : text));
    expect(clauseStanding({ ...back, texts }, new Set(['text-1'])).isWaiting).toBe(false);
  });

  const kinds = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 8 });

  it('waits exactly when no accepted text is known', () => {
    fc.assert(
      fc.property(kinds, fc.nat(), (all, x) => {
        const known = `text-${(x % all.length) + 1}`;
        return standing(all, known).isWaiting !== acceptedTexts(history(...all)).has(known);
      }),
    );
  });
});

describe('the history of clauses', () => {
  const versions: PublishedVersion[] = [
    {
      number: '1.0',
      publishedOn: on(1),
      clauses: [
        { key: 'talk.a', textHash: 'a1', change: null },
        { key: 'talk.b', textHash: 'b1', change: null },
      ],
    },
    {
      number: '2.0',
      publishedOn: on(2),
      clauses: [
        {
          key: 'talk.a',
          textHash: 'a2',
          change: { kind: 'certify-again', reason: 'Alarm.', certifyBy: '2027-03-01' },
        },
        { key: 'talk.c', textHash: 'c1', change: { kind: 'acknowledge-again', reason: 'New.' } },
      ],
    },
    {
      number: '2.1',
      publishedOn: on(3),
      clauses: [
        { key: 'talk.a', textHash: 'a2', change: null },
        { key: 'talk.b', textHash: 'b1', change: { kind: 'acknowledge-again', reason: 'Back.' } },
        { key: 'talk.c', textHash: 'c1', change: null },
      ],
    },
  ];
  const texts = (upTo: number, key: string) =>
    historiesOf(versions.slice(0, upTo)).find(({ clause }) => clause === key);

  it('keeps a text once, from the version that brought it', () => {
    expect(texts(3, 'talk.a')?.texts).toEqual([
      {
        textHash: 'a1',
        version: '1.0',
        since: on(1),
        asks: 'acknowledge-again',
        reason: '',
        certifyBy: null,
      },
      {
        textHash: 'a2',
        version: '2.0',
        since: on(2),
        asks: 'certify-again',
        reason: 'Alarm.',
        certifyBy: '2027-03-01',
      },
    ]);
  });

  it('knows when a clause was left out, and when it came back', () => {
    expect(texts(1, 'talk.b')?.withdrawnOn).toBeNull();
    expect(texts(2, 'talk.b')?.withdrawnOn).toBe(on(2));
    expect(texts(3, 'talk.b')).toMatchObject({ withdrawnOn: null, texts: [{}, { since: on(3) }] });
  });
});

describe('whether a version asks a clause of somebody anew', () => {
  const a = 'acknowledge-again';
  const w = 'wording-only';
  const before = (...kinds: ClauseChange[]) => (kinds.length > 0 ? history(...kinds) : undefined);
  it.each<[string, ClauseHistory | undefined, ClauseChange[], string[], boolean]>([
    ['of who knew the text before', before(a), [a, a], ['text-1'], true],
    ['not of whom the text before was asked already', before(a, a), [a, a, a], ['text-1'], false],
    ['not of who never read it', before(a), [a, a], [], false],
    ['not of who knows the new text from before', before(a), [a, a], ['text-1', 'text-2'], false],
    ['not where only words changed', before(a), [a, w], ['text-1'], false],
    ['of everybody when it is new', before(), [a], [], true],
    ['of everybody when it was left out until now', { ...history(a), withdrawnOn: on(2) }, [a, a], [], true],
  ])('%s', (_, was, kinds, acknowledged, anew) =>
    expect(isAskedAnew(history(...kinds), was, new Set(acknowledged))).toBe(anew),
  );
});
