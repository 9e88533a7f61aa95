import type { DraftContent } from './draft';
import { movesBetween } from './draft-moves';
import type { GuideContent } from './guide-content';

/** The sections of a version with the keys of their clauses, in their order. */
export interface ArrangedSection {
  readonly key: string;
  readonly title: string;
  readonly clauses: readonly string[];
}

/**
 * In which order the sections and clauses of two sides stand together. Who moved something decides: the draft, when it
 * did, else the version in force. What only the other side has stands where that one has it.
 */
export function mergedArrangement({
  draft,
  base,
  published,
}: {
  readonly draft: DraftContent;
  readonly base: GuideContent;
  readonly published: GuideContent;
}): readonly ArrangedSection[] {
  const [mine, was, now] = [draft, base, published].map(arrangementOf) as [Arranged, Arranged, Arranged];
  const isMoved = movesBetween(base.sections, draft.sections).length > 0;
  const [first, second] = isMoved ? [mine, now] : [now, mine];
  const titles = new Map(was.map(({ key, title }) => [key, title]));
  const titleOf = (key: string): string => {
    const ours = mine.find((section) => section.key === key)?.title;
    const theirs = now.find((section) => section.key === key)?.title;
    return (ours !== undefined && ours !== titles.get(key) ? ours : (theirs ?? ours)) ?? '';
  };
  const placed = new Set(first.flatMap(({ clauses }) => clauses));
  const order = mergedOrder(
    first.map(({ key }) => key),
    second.map(({ key }) => key),
  );
  return order.map((key) => {
    const here = first.find((section) => section.key === key)?.clauses ?? [];
    const there = second.find((section) => section.key === key)?.clauses ?? [];
    const missing = there.filter((clause) => here.includes(clause) || !placed.has(clause));
    return { key, title: titleOf(key), clauses: mergedOrder(here, missing) };
  });
}

type Arranged = readonly ArrangedSection[];

function arrangementOf({ sections }: DraftContent | GuideContent): Arranged {
  return sections.map(({ key, title, clauses }) => ({ key, title, clauses: clauses.map((one) => one.key) }));
}

/** The first order, with what only the second one has in front of what follows it there. */
function mergedOrder(first: readonly string[], second: readonly string[]): string[] {
  const merged = [...first];
  for (const [at, key] of second.entries()) {
    if (merged.includes(key)) continue;
    const next = second.slice(at + 1).find((one) => merged.includes(one));
    merged.splice(next === undefined ? merged.length : merged.indexOf(next), 0, key);
  }
  return merged;
}
