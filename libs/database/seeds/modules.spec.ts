import {
  clausesOf,
  repeatedIn,
  guides,
  keysOf,
  type Module,
  moduleFiles,
  modules,
  modulesOf,
  pathsOf,
  type Question,
  scenariosOf,
  type Step,
} from './content-files';

const named = modules.map((module) => [module.key, module] as const);

/** The belts that modules teach, and what each of them is about. */
const TAUGHT: readonly (readonly [string, readonly string[]])[] = [
  [
    'white',
    [
      ...['why.people-talk', 'why.who-may-speak', 'why.what-we-promise', 'why.guide-and-judgement'],
      ...[
        'listening.where',
        'listening.pass-it-on',
        'listening.cannot-wait',
        'conversation.customer-details',
      ],
      ...['accounts.say-where-you-work', 'accounts.what-stays-inside', 'accounts.customers-find-you'],
      ...['answers.one-owner', 'answers.by-topic', 'answers.what-you-may-promise'],
    ],
  ],
  ['yellow', ['listening.read-first', 'listening.is-it-true', 'listening.where', 'listening.cannot-wait']],
  [
    'orange',
    [
      ...['conversation.before-you-reply', 'conversation.saying-sorry', 'conversation.not-our-customer'],
      ...['conversation.customer-details', 'answers.what-you-may-promise', 'answers.by-topic'],
      ...['why.people-talk', 'why.who-may-speak', 'why.what-we-promise', 'accounts.say-where-you-work'],
    ],
  ],
  [
    'green',
    [
      ...['conversation.out-of-public', 'conversation.ending-well', 'conversation.customer-details'],
      ...['answers.one-owner', 'answers.by-topic', 'listening.pass-it-on', 'accounts.customers-find-you'],
    ],
  ],
  [
    'blue',
    [
      ...['angry.many-or-loud', 'angry.holding-line', 'angry.one-by-one', 'angry.insults'],
      ...['angry.named-colleague', 'answers.by-topic', 'listening.cannot-wait', 'why.guide-and-judgement'],
    ],
  ],
];

/** Modules on a clause that came with a later version of the guide: a company gets them once its guide has it. */
const LATER = ['blue.a-colleague-in-the-picture'];

/** Every clause that anything in a module points to. */
const citedBy = (module: Module) => [
  ...module.questions.map((question) => question.clause),
  ...module.steps.flatMap((step) => [
    ...(step.blocks ?? []).flatMap((block) => block.clause ?? []),
    ...(step.situations ?? []).flatMap((situation) => situation.outcomes.map((outcome) => outcome.clause)),
  ]),
];

/** What somebody reads, whatever it is folded into; names that only the machine reads do not count. */
function wordsIn(value: unknown): number {
  if (typeof value === 'string') return value.split(/\s+/).length;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + wordsIn(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const unread = [
    'key',
    'type',
    'clause',
    'verdict',
    'channel',
    'reply',
    'next',
    'start',
    'kind',
    'outcomes',
  ];
  return wordsIn(Object.entries(value).flatMap(([name, each]) => (unread.includes(name) ? [] : [each])));
}

/** What one way through a scenario gives to read, on average. */
function wordsOnAWay(step: Step): number {
  const ways = pathsOf(step).map(([trail, outcomes]) => [
    ...trail.map((key) => step.situations?.find((each) => each.key === key)),
    ...outcomes,
  ]);
  return ways.reduce((sum, way) => sum + wordsIn(way), 0) / ways.length;
}

/** 180 words a minute, and half a minute a question. */
function minutesOf({ steps }: Module): number {
  const lessons = steps.filter(({ type }) => type === 'lesson');
  const drawn = steps.find(({ type }) => type === 'quiz')?.draw ?? 0;
  const ways = steps.filter(({ type }) => type === 'scenario').map(wordsOnAWay);
  return (wordsIn(lessons) + ways.reduce((sum, each) => sum + each, 0)) / 180 + drawn / 2;
}

/** Whether the right options can be told from the wrong ones, and are there at all. */
function expectAnswerable({ kind, options, targets, correct, because }: Question): void {
  expect(repeatedIn(keysOf(options))).toEqual([]);
  expect(repeatedIn(options.map((option) => option.text))).toEqual([]);
  expect(repeatedIn(correct)).toEqual([]);
  expect(correct.length).toBeGreaterThan(0);
  expect(because).not.toBe('');
  if (kind === 'text') return expect(options).toEqual([]);
  if (kind === 'order') {
    expect(correct).not.toEqual(keysOf(options));
    return expect([...correct].sort()).toEqual([...keysOf(options)].sort());
  }
  if (kind === 'match') {
    const pairs = correct.map((pair) => pair.split(':'));
    expect(pairs.map(([left]) => left)).toEqual(keysOf(options));
    return expect(pairs.map(([, right]) => right).sort()).toEqual([...keysOf(targets ?? [])].sort());
  }
  expect(keysOf(options)).toEqual(expect.arrayContaining([...correct]));
  expect(kind).toBe(correct.length > 1 ? 'several' : 'single');
  expect(correct.length).toBeLessThan(options.length);
}

describe('the starter modules', () => {
  it('are in files that are named after them', () => {
    expect(repeatedIn(keysOf(modules))).toEqual([]);
    for (const [file, { key, belt, position }] of moduleFiles) {
      expect(file).toBe(`${belt}-${position}-${key.slice(belt.length + 1)}.json`);
      expect(key.startsWith(`${belt}.`)).toBe(true);
    }
  });

  it.each(named)('%s takes the minutes that it says, in three to five steps', (_, module) => {
    expect([5, 6, 7, 8, 9, 10]).toContain(module.minutes);
    expect(module.minutes).toBeGreaterThan(minutesOf(module) - 1);
    expect(module.minutes).toBeLessThan(minutesOf(module) + 2.5);
    expect([3, 4, 5]).toContain(module.steps.length);
    expect(repeatedIn(keysOf(module.steps))).toEqual([]);
    for (const text of [module.title, module.summary, module.quote]) expect(text).not.toBe('');
  });

  it.each(named)('%s names every clause that it teaches, and they stand in the guide', (_, module) => {
    expect(repeatedIn(module.clauses)).toEqual([]);
    expect(new Set(citedBy(module))).toEqual(new Set(module.clauses));
    for (const [, guide] of LATER.includes(module.key) ? guides.slice(1) : guides)
      expect(keysOf(clausesOf(guide))).toEqual(expect.arrayContaining([...module.clauses]));
  });

  it.each(named)('%s draws its quiz from a bank that holds at least three more', (_, module) => {
    const [quiz, ...others] = module.steps.filter((step) => step.type === 'quiz');
    expect(others).toEqual([]);
    expect(quiz?.passMark).toBe(80);
    expect(module.questions.length).toBeGreaterThanOrEqual((quiz?.draw ?? 0) + 3);
  });

  it.each(named)('%s asks questions that can be answered, and says why', (_, module) => {
    expect(repeatedIn(keysOf(module.questions))).toEqual([]);
    module.questions.forEach(expectAnswerable);
  });
});

describe.each(TAUGHT)('the %s belt', (belt, about) => {
  const own = modulesOf(belt);
  const questions = own.flatMap((module) => module.questions);

  it('has six to eight modules in their order, with 30 questions and three scenarios or more', () => {
    expect(own.map(({ position }) => position)).toEqual(own.map((_, index) => index + 1));
    expect([6, 7, 8]).toContain(own.length);
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(own.flatMap(scenariosOf).length).toBeGreaterThanOrEqual(3);
  });

  it('asks about every clause that it is about', () =>
    expect(questions.map(({ clause }) => clause)).toEqual(expect.arrayContaining([...about])));

  it('spreads the right answers over the positions and does not give them away by their length', () => {
    const single = questions.filter(({ kind }) => kind === 'single');
    for (const position of ['a', 'b', 'c', 'd'])
      expect(single.filter(({ correct }) => correct[0] === position).length).toBeGreaterThan(
        single.length / 6,
      );
    const isLongest = ({ options, correct }: Question) => {
      const right = options.find(({ key }) => key === correct[0])?.text ?? '';
      return options.every(({ text }) => text.length <= right.length);
    };
    expect(single.filter(isLongest).length).toBeLessThan(single.length / 3);
  });
});

describe.each(['white', 'orange', 'green', 'blue'])('the %s belt', (belt) => {
  it('asks for more than choices: orders, pairs and words', () => {
    const kinds = modulesOf(belt).flatMap(({ questions }) => questions.map(({ kind }) => kind));
    expect(kinds).toEqual(expect.arrayContaining(['order', 'match', 'text']));
    expect(kinds.filter((kind) => kind !== 'single' && kind !== 'several').length).toBeGreaterThanOrEqual(5);
  });
});
