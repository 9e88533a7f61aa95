import {
  outcomeIn,
  type ScenarioOutcome,
  type ScenarioSituation,
  type ScenarioStep,
  situationOf,
} from '@obi/curriculum/rules';

/** Where a choice leads: to a situation, back to one that came before, to an end, or nowhere. */
export type Way =
  | { readonly to: 'situation'; readonly node: TreeNode }
  | { readonly to: 'drawn'; readonly situation: ScenarioSituation; readonly isCircle: boolean }
  | { readonly to: 'end'; readonly owner: string; readonly channel: string }
  | { readonly to: 'nowhere' };

/** One outcome of a situation, or a choice from which nothing follows yet. */
export interface Branch {
  /** Where it is in the module: of an outcome its place, of a choice without one its channel and reply. */
  readonly at: string;
  readonly channel: string;
  readonly replies: string;
  readonly verdict: ScenarioOutcome['verdict'] | undefined;
  readonly way: Way;
}

export interface TreeNode {
  readonly at: string;
  readonly situation: ScenarioSituation;
  readonly branches: readonly Branch[];
}

/** A scenario as a tree, and the situations that no choice leads to. */
export interface Tree {
  readonly root: TreeNode | undefined;
  readonly lost: readonly TreeNode[];
}

/** Draws a scenario as a tree from its opening: each situation once, where a path reaches it first. */
export function treeOf(scenario: ScenarioStep): Tree {
  const drawn = new Set<string>();
  const draw = (situation: ScenarioSituation, behind: readonly string[]): TreeNode => {
    drawn.add(situation.key);
    const at = `${scenario.key}/${situation.key}`;
    const path = [...behind, situation.key];
    const follow = ({ next, end }: ScenarioOutcome): Way => {
      const after = next === undefined ? undefined : situationOf(scenario, next);
      if (!after) return end ? { to: 'end', ...end } : { to: 'nowhere' };
      if (drawn.has(after.key)) return { to: 'drawn', situation: after, isCircle: path.includes(after.key) };
      return { to: 'situation', node: draw(after, path) };
    };
    return { at, situation, branches: branchesOf(situation, at, follow) };
  };
  const first = situationOf(scenario, scenario.start);
  const root = first && draw(first, []);
  const lost: TreeNode[] = [];
  for (const situation of scenario.situations) if (!drawn.has(situation.key)) lost.push(draw(situation, []));
  return { root, lost };
}

function branchesOf(
  situation: ScenarioSituation,
  at: string,
  follow: (outcome: ScenarioOutcome) => Way,
): readonly Branch[] {
  const chosen = situation.channels.flatMap((channel) => ofChannel(situation, channel, at, follow));
  const places = new Set(chosen.map((branch) => branch.at));
  const idle = situation.outcomes.flatMap((outcome, index): Branch[] =>
    places.has(`${at}/${index}`)
      ? []
      : [{ at: `${at}/${index}`, channel: '', replies: '', verdict: outcome.verdict, way: follow(outcome) }],
  );
  return [...chosen, ...idle];
}

function ofChannel(
  situation: ScenarioSituation,
  channel: ScenarioSituation['channels'][number],
  at: string,
  follow: (outcome: ScenarioOutcome) => Way,
): readonly Branch[] {
  const branches = new Map<string, { outcome: ScenarioOutcome | undefined; replies: number[] }>();
  situation.replies.forEach((reply, index) => {
    const outcome = outcomeIn(situation, channel.key, reply.key);
    const place = outcome
      ? `${at}/${situation.outcomes.indexOf(outcome)}`
      : `${at}/${channel.key}/${reply.key}`;
    const branch = branches.get(place) ?? { outcome, replies: [] };
    branch.replies.push(index + 1);
    branches.set(place, branch);
  });
  return [...branches].map(([place, { outcome, replies }]) => ({
    at: place,
    channel: channel.title,
    replies: repliesInWords(replies, situation.replies.length),
    verdict: outcome?.verdict,
    way: outcome ? follow(outcome) : { to: 'nowhere' },
  }));
}

function repliesInWords(replies: readonly number[], all: number): string {
  if (replies.length === all) return 'any reply';
  return replies.length === 1 ? `reply ${replies[0]}` : `replies ${replies.join(', ')}`;
}
