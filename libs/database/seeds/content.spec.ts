import first from './content/guide-1.0.json';
import second from './content/guide-2.0.json';
import white from './content/modules/white-1-join-in.json';
import reading from './content/modules/yellow-1-what-a-post-says.json';
import checking from './content/modules/yellow-2-is-it-true.json';
import places from './content/modules/yellow-3-where-customers-speak.json';
import alarms from './content/modules/yellow-4-what-cannot-wait.json';
import dishwasher from './content/modules/yellow-5-the-dishwasher.json';
import waves from './content/modules/yellow-6-one-voice-or-many.json';

/** What these checks read of a module; the files hold more. */
interface Module {
  key: string;
  belt: string;
  position: number;
  minutes: number;
  clauses: string[];
  steps: Step[];
  questions: Question[];
}
interface Question {
  key: string;
  kind: string;
  options: { key: string; text: string }[];
  correct: string[];
  because: string;
  clause: string;
}
interface Step {
  key: string;
  type: string;
  draw?: number;
  passMark?: number;
  blocks?: { type: string; clause?: string }[];
  start?: string;
  situations?: Situation[];
}
interface Situation {
  key: string;
  channels: { key: string }[];
  replies: { key: string }[];
  outcomes: Outcome[];
}
interface Outcome {
  channel: string;
  reply?: string;
  timeline: { at: string; text: string }[];
  clause: string;
  cost?: string;
  next?: string;
  end?: { owner: string; channel: string };
}
interface Clause {
  key: string;
  title: string;
  text: string;
  change?: { kind: string; reason: string };
  check: { question: string; options: string[]; correct: number };
}

const clausesOf = (guide: { sections: { clauses: unknown[] }[] }) =>
  guide.sections.flatMap((section) => section.clauses as Clause[]);
const yellow = [reading, checking, places, alarms, dishwasher, waves] as unknown as Module[];
const modules = [white as unknown as Module, ...yellow];
const named = modules.map((module) => [module.key, module] as const);
const guides = [['1.0', first] as const, ['2.0', second] as const];
const scenarios = modules.flatMap((module) =>
  module.steps.filter((step) => step.type === 'scenario').map((step) => [step.key, step] as const),
);

const keysOf = (items: readonly { key: string }[]) => items.map((item) => item.key);
const expectUnique = (keys: readonly string[]) => expect([...new Set(keys)]).toEqual(keys);
const situationsOf = (step: Step) => new Map((step.situations ?? []).map((each) => [each.key, each]));

const textOf = (options: Question['options'], key?: string) =>
  options.find((option) => option.key === key)?.text;

/** Every clause that anything in a module points to. */
const citedBy = (module: Module) => [
  ...module.questions.map((question) => question.clause),
  ...module.steps.flatMap((step) => [
    ...(step.blocks ?? []).flatMap((block) => block.clause ?? []),
    ...(step.situations ?? []).flatMap((situation) => situation.outcomes.map((outcome) => outcome.clause)),
  ]),
];

/** The first outcome that fits each channel with each reply, as the player picks it. */
const chosenIn = ({ channels, replies, outcomes }: Situation) =>
  channels.flatMap((channel) =>
    replies.map((reply) =>
      outcomes.find(
        (each) => each.channel === channel.key && (each.reply === undefined || each.reply === reply.key),
      ),
    ),
  );

/** All paths through a scenario, as the situations on them and the outcome that ends them. */
function pathsOf(step: Step, key = step.start ?? '', before: readonly string[] = []): [string[], Outcome][] {
  if (before.includes(key)) throw new Error(`${step.key} comes back to ${key}`);
  const trail = [...before, key];
  const chosen = situationsOf(step).get(key)?.outcomes ?? [];
  return chosen.flatMap((each) => (each.next ? pathsOf(step, each.next, trail) : [[trail, each]]));
}

describe('the starter guide', () => {
  it.each(guides)('%s has six sections in their order, and unique keys that name the section', (_, guide) => {
    expect(keysOf(guide.sections)).toEqual([
      'why',
      'listening',
      'conversation',
      'angry',
      'accounts',
      'answers',
    ]);
    expectUnique(keysOf(clausesOf(guide)));
    for (const section of guide.sections)
      for (const clause of section.clauses) expect(clause.key.startsWith(`${section.key}.`)).toBe(true);
  });

  it.each(guides)('%s has at least 25 clauses of two to five paragraphs, each with a check', (_, guide) => {
    expect(clausesOf(guide).length).toBeGreaterThanOrEqual(25);
    for (const { text, check } of clausesOf(guide)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\n\n\n/);
      expect(text.split('\n\n').filter((part) => !part.startsWith('- ')).length).toBeGreaterThanOrEqual(2);
      expect(text.split('\n\n').filter((part) => !part.startsWith('- ')).length).toBeLessThanOrEqual(5);
      expectUnique(check.options);
      expect(check.options).toHaveLength(3);
      expect([0, 1, 2]).toContain(check.correct);
    }
  });

  it('marks no change in its first version', () =>
    expect(clausesOf(first).filter((clause) => clause.change)).toEqual([]));

  it('says in 2.0 what changed and why, and leaves every other clause as it was', () => {
    const before = new Map(clausesOf(first).map((clause) => [clause.key, clause]));
    for (const clause of clausesOf(second)) {
      if (!clause.change) expect(clause).toEqual(before.get(clause.key));
      else {
        expect(clause.change.reason.length).toBeGreaterThan(40);
        expect(clause.text).not.toBe(before.get(clause.key)?.text);
      }
    }
    expect(keysOf(clausesOf(second))).toEqual(expect.arrayContaining([...before.keys()]));
  });

  it('changes two wordings in 2.0, asks three clauses to be acknowledged and one to be certified again', () => {
    const kinds = clausesOf(second).flatMap((clause) => clause.change?.kind ?? []);
    expect(kinds.sort()).toEqual([
      ...Array(3).fill('acknowledge-again'),
      'certify-again',
      ...Array(2).fill('wording-only'),
    ]);
  });

  it('spreads the right answers over the positions', () => {
    const right = clausesOf(second).map((clause) => clause.check.correct);
    for (const position of [0, 1, 2])
      expect(right.filter((each) => each === position).length).toBeGreaterThanOrEqual(6);
  });
});

describe('the starter modules', () => {
  it('are one for white and six for yellow, in their order', () => {
    expectUnique(keysOf(modules));
    expect(modules.map((module) => `${module.belt} ${module.position}`)).toEqual([
      'white 1',
      ...[1, 2, 3, 4, 5, 6].map((position) => `yellow ${position}`),
    ]);
    expect(yellow.flatMap((module) => module.questions).length).toBeGreaterThanOrEqual(36);
    expect(scenarios.length).toBeGreaterThanOrEqual(3);
  });

  it.each(named)('%s takes five to ten minutes in three to five steps', (_, module) => {
    expect(module.key.startsWith(`${module.belt}.`)).toBe(true);
    expect([5, 6, 7, 8, 9, 10]).toContain(module.minutes);
    expect([3, 4, 5]).toContain(module.steps.length);
    expectUnique(keysOf(module.steps));
  });

  it.each(named)('%s names every clause that it teaches, and they stand in both versions', (_, module) => {
    expectUnique(module.clauses);
    expect(new Set(citedBy(module))).toEqual(new Set(module.clauses));
    for (const [, guide] of guides)
      expect(keysOf(clausesOf(guide))).toEqual(expect.arrayContaining(module.clauses));
  });

  it.each(named)('%s draws its quiz from a bank that holds at least three more', (_, module) => {
    const [quiz, ...others] = module.steps.filter((step) => step.type === 'quiz');
    expect(others).toEqual([]);
    expect(quiz?.passMark).toBe(80);
    expect(module.questions.length).toBeGreaterThanOrEqual((quiz?.draw ?? 0) + 3);
  });

  it.each(named)('%s asks questions that can be answered, and says why', (_, module) => {
    expectUnique(keysOf(module.questions));
    for (const { kind, options, correct, because } of module.questions) {
      expectUnique(keysOf(options));
      expectUnique(options.map((option) => option.text));
      expect(keysOf(options)).toEqual(expect.arrayContaining(correct));
      expect(kind).toBe(correct.length > 1 ? 'several' : 'single');
      expect(correct.length).toBeGreaterThan(0);
      expect(correct.length).toBeLessThan(options.length);
      expect(because).not.toBe('');
    }
  });

  it('spread the right answers over the positions and do not give them away by their length', () => {
    const single = modules
      .flatMap((module) => module.questions)
      .filter((question) => question.kind === 'single');
    for (const position of ['a', 'b', 'c', 'd'])
      expect(single.filter(({ correct }) => correct[0] === position).length).toBeGreaterThan(
        single.length / 6,
      );
    const longest = single.filter(({ options, correct }) =>
      options.every((option) => option.text.length <= (textOf(options, correct[0]) ?? '').length),
    );
    expect(longest.length).toBeLessThan(single.length / 3);
  });
});

describe.each(scenarios)('the scenario %s', (_, step) => {
  it('answers every channel with every reply, and uses every outcome', () => {
    for (const situation of step.situations ?? []) {
      const chosen = chosenIn(situation);
      expect(chosen).not.toContain(undefined);
      expect(new Set(chosen)).toEqual(new Set(situation.outcomes));
      expect([3, 4]).toContain(situation.channels.length);
      expect(situation.replies).toHaveLength(3);
    }
  });

  it('leads through two situations or more to an owner and a channel, and never in a circle', () => {
    for (const [trail, last] of pathsOf(step)) {
      expect(trail.length).toBeGreaterThanOrEqual(2);
      expect(last.end?.owner).toBeTruthy();
      expect(last.end?.channel).toBeTruthy();
    }
  });

  it('reaches every situation, and each outcome either goes on or ends', () => {
    const reached = new Set(pathsOf(step).flatMap(([trail]) => trail));
    expect([...reached].sort()).toEqual([...situationsOf(step).keys()].sort());
    for (const outcome of (step.situations ?? []).flatMap((situation) => situation.outcomes))
      expect(outcome.next === undefined).toBe(outcome.end !== undefined);
  });

  it('tells what follows in two to four events, and what it costs', () => {
    for (const { timeline, cost } of (step.situations ?? []).flatMap((situation) => situation.outcomes)) {
      expect([2, 3, 4]).toContain(timeline.length);
      expect(cost).toBeTruthy();
    }
  });
});
