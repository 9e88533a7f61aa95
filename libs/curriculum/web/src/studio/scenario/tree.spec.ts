import { faultsOfModule, type ScenarioStep } from '@obi/curriculum/rules';
import { CONTENT } from '../../../test/studio-module';
import { type Branch, treeOf } from './tree';

const SCENARIO = CONTENT.steps[1] as ScenarioStep;
const [smell, press] = SCENARIO.situations as [ScenarioStep['situations'][0], ScenarioStep['situations'][0]];
const lines = (branches: readonly Branch[] = []): string[] =>
  branches.map(({ channel, replies, way }) => `${channel}, ${replies}: ${way.to}`);
const changed = (situations: ScenarioStep['situations']): ScenarioStep => ({ ...SCENARIO, situations });

describe('a scenario drawn as a tree', () => {
  it('begins at the opening, and each choice leads on or ends', () => {
    const { root, lost } = treeOf(SCENARIO);
    expect(root?.situation.key).toBe('smell');
    expect(lines(root?.branches)).toEqual(['Public reply, any reply: situation', 'Wait, any reply: end']);
    expect(lost).toEqual([]);
  });

  it('shows a path that comes back once, as a circle', () => {
    const [first, ...rest] = press.outcomes;
    const back = changed([
      smell,
      { ...press, outcomes: [{ ...first!, end: undefined, next: 'smell' }, ...rest] },
    ]);
    const [on] = treeOf(back).root?.branches ?? [];
    const branches = on?.way.to === 'situation' ? on.way.node.branches : [];
    expect(branches[0]?.way).toMatchObject({ to: 'drawn', isCircle: true });
  });

  it('keeps what no choice leads to beside it', () => {
    const apart = changed([
      { ...smell, outcomes: [smell.outcomes[1]!, { ...smell.outcomes[1]!, channel: 'public' }] },
      press,
    ]);
    expect(treeOf(apart).lost.map((node) => node.situation.key)).toEqual(['press']);
  });

  it('shows a choice from which nothing follows, and an outcome that nothing leads to', () => {
    const replies = [...smell.replies, { key: 'formula', text: 'Please contact us.' }];
    const outcomes = [
      { ...smell.outcomes[0]!, reply: 'plain' },
      { ...smell.outcomes[1]! },
      { ...smell.outcomes[1]!, channel: 'letter' },
    ];
    const { root } = treeOf(changed([{ ...smell, replies, outcomes }, press]));
    expect(lines(root?.branches)).toEqual([
      'Public reply, reply 1: situation',
      'Public reply, reply 2: nowhere',
      'Wait, any reply: end',
      ', : end',
    ]);
  });

  it('has a place for every fault of a scenario', () => {
    const broken = changed([
      { ...smell, outcomes: [{ ...smell.outcomes[0]!, next: 'gone' }] },
      { ...press, outcomes: press.outcomes.map((each) => ({ ...each, end: undefined, next: 'press' })) },
    ]);
    const { root, lost } = treeOf(broken);
    const nodes = [root!, ...lost];
    const places = [
      ...nodes.map(({ at }) => at),
      ...nodes.flatMap(({ branches }) => branches.map(({ at }) => at)),
    ];
    const faults = faultsOfModule({ ...CONTENT, steps: [CONTENT.steps[0]!, broken, CONTENT.steps[2]!] });
    const here = faults.filter(({ at }) => at.startsWith('dryer'));
    expect(here.length).toBeGreaterThan(2);
    expect(here.filter(({ at }) => !places.includes(at))).toEqual([]);
  });
});
