import type { SectionContent } from './guide-content';

/** A section or a clause that stands in another place than it is published in; the numbers are as people cite it. */
export interface Move {
  readonly what: 'section' | 'clause';
  readonly key: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

type Sections = readonly Pick<SectionContent, 'key' | 'title' | 'clauses'>[];

/**
 * What the next version moves, in its order. Where only the number is another one, because something before it was
 * added, left out or moved, nothing is: of those that changed places, the fewest that explain it are named.
 */
export function movesBetween(published: Sections, next: Sections): Move[] {
  const was = new Map(placesOf(published).map((place) => [place.key, place]));
  const kept = new Set([
    ...inSameOrder(published.map(keyOf), next.map(keyOf)),
    ...next.flatMap(({ key, clauses }) => {
      const before = published.find((section) => section.key === key)?.clauses ?? [];
      return inSameOrder(before.map(keyOf), clauses.map(keyOf));
    }),
  ]);
  return placesOf(next).flatMap(({ what, key, title, number }) => {
    const before = was.get(key);
    return before && !kept.has(key) ? [{ what, key, title, from: before.number, to: number }] : [];
  });
}

interface Placed extends Pick<Move, 'what' | 'key' | 'title'> {
  readonly number: string;
}

function placesOf(sections: Sections): Placed[] {
  return sections.flatMap(({ key, title, clauses }, at): Placed[] => [
    { what: 'section', key, title, number: `${at + 1}` },
    ...clauses.map((clause, of) => ({
      what: 'clause' as const,
      key: clause.key,
      title: clause.title,
      number: `${at + 1}.${of + 1}`,
    })),
  ]);
}

/** As many as possible of those that both orders have, so that they follow one another alike in both. */
function inSameOrder(before: readonly string[], now: readonly string[]): readonly string[] {
  const endingWith: string[][] = [];
  const common = now.filter((key) => before.includes(key));
  for (const key of common) {
    const place = before.indexOf(key);
    const earlier = endingWith.filter((run) => before.indexOf(run.at(-1) ?? '') < place);
    endingWith.push([...longestOf(earlier), key]);
  }
  return longestOf(endingWith);
}

function longestOf(runs: readonly string[][]): string[] {
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}
