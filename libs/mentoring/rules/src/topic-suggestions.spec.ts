import fc from 'fast-check';
import {
  beltAfter,
  type Gap,
  gapsShownTo,
  modulesFor,
  type TopicFacts,
  topicsFor,
} from './topic-suggestions';

const gap = (kind: Gap['kind'], title: string): Gap => ({ kind, key: title, title, belt: 'yellow' });
const facts: TopicFacts = {
  reader: 'mentee',
  gaps: [
    gap('openModule', 'Listening'),
    gap('openModule', 'Reading a thread'),
    gap('openModule', 'Answering'),
    gap('clause', 'Own mistakes'),
    gap('staleModule', 'Join in'),
    gap('answeredWrong', 'Saying sorry'),
  ],
  showsGaps: false,
  nextModules: ['Alerts', 'Listening', 'Reading a thread'].map((title) => ({
    key: title,
    title,
    belt: 'yellow',
  })),
  wants: { mentee: ['customers', 'ai'], mentor: ['deciding', 'money'] },
  offers: { mentor: ['customers'], mentee: ['deciding'] },
  agenda: [],
};
const titles = (change: Partial<TopicFacts> = {}) =>
  topicsFor({ ...facts, ...change }).map(({ title }) => title);

describe('topics for the next session', () => {
  it('begin with what has become stale, and give each kind its turn', () => {
    expect(titles()).toEqual([
      'Join in',
      'Own mistakes',
      'Saying sorry',
      'Listening',
      'Reading a thread',
      'How customers talk about us',
    ]);
  });

  it('are for a mentor what the next belt asks of everybody, and what each wants and the other can teach', () => {
    expect(titles({ reader: 'mentor' })).toEqual([
      'Alerts',
      'Listening',
      'How customers talk about us',
      'How decisions are made here',
    ]);
  });

  it('are more for a mentor when the mentee lets them, but never what was answered wrong', () => {
    const shown = titles({ reader: 'mentor', showsGaps: true });
    expect(shown).toContain('Listening');
    expect(shown).not.toContain('Saying sorry');
  });

  it('are the same for a mentor whatever the mentee has learned, as long as they keep it to themself', () => {
    expect(titles({ reader: 'mentor', gaps: [] })).toEqual(titles({ reader: 'mentor' }));
    expect(titles({ reader: 'mentor', showsGaps: true })).not.toContain('Alerts');
  });

  it('name under the next reason what the first had no room for', () => {
    const many = ['One', 'Two', 'Three'].map((title) => gap('clause', title));
    const shown = topicsFor({ ...facts, gaps: [...many, gap('answeredWrong', 'Three')] });
    expect(shown.find(({ title }) => title === 'Three')?.because).toBe('answeredWrong');
  });

  it('leave out what is on the agenda, whoever wrote it how', () => {
    expect(titles({ agenda: ['  own MISTAKES '] })).not.toContain('Own mistakes');
  });

  const modules = (change: Partial<TopicFacts> = {}) =>
    modulesFor({ ...facts, ...change }).map(({ title }) => title);

  it.each<[string, Partial<TopicFacts>, readonly string[]]>([
    ['the mentee: what is left', {}, ['Listening', 'Reading a thread', 'Answering', 'Join in']],
    [
      'a mentor who is shown it: the same',
      { reader: 'mentor', showsGaps: true },
      ['Listening', 'Reading a thread', 'Answering', 'Join in'],
    ],
    ['a mentor who is not: the next belt', { reader: 'mentor' }, ['Alerts', 'Listening', 'Reading a thread']],
    [
      'first what is on the agenda',
      { agenda: ['join IN '] },
      ['Join in', 'Listening', 'Reading a thread', 'Answering'],
    ],
  ])('modules that a session could be about, for %s', (_, change, expected) => {
    expect(modules(change)).toEqual(expected);
  });

  it('modules are at most eight, and none twice', () => {
    const many = [
      ...Array.from({ length: 12 }, (_, n) => gap('openModule', `M${n}`)),
      gap('staleModule', 'M0'),
    ];
    const shown = modules({ gaps: many });
    expect([shown.length, new Set(shown).size]).toEqual([8, 8]);
  });

  it.each([
    [null, 'white'],
    ['white', 'yellow'],
    ['brown', 'black'],
    ['black', undefined],
  ] as const)('after %s comes %s', (held, next) => expect(beltAfter(held)).toBe(next));

  const gaps = fc.array(
    fc.record({
      kind: fc.constantFrom(
        'staleModule' as const,
        'clause' as const,
        'answeredWrong' as const,
        'openModule' as const,
      ),
      key: fc.string(),
      title: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
      belt: fc.constant(null),
    }),
    { maxLength: 20 },
  );

  it('never tell a mentor what was answered wrong, whatever else is true', () => {
    fc.assert(
      fc.property(gaps, fc.boolean(), (list, showsGaps) => {
        const shown = gapsShownTo('mentor', { gaps: list, showsGaps });
        const topics = topicsFor({ ...facts, reader: 'mentor', gaps: list, showsGaps });
        return (
          shown.every(({ kind }) => kind !== 'answeredWrong') &&
          topics.every(({ because }) => because !== 'answeredWrong') &&
          (showsGaps || shown.length === 0)
        );
      }),
    );
  });

  it('are at most six, and none twice', () => {
    fc.assert(
      fc.property(gaps, (list) => {
        const shown = titles({ gaps: list });
        return shown.length <= 6 && new Set(shown).size === shown.length;
      }),
    );
  });
});
