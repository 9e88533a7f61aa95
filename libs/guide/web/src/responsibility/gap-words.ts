import { assertNever } from '@obi/kernel';
import type { GapKind } from '@obi/guide/rules';
import { dayInWords } from '@obi/shared/web';
import type { ResponsibilityGapsQuery } from './responsibility.graphql.gen';

type Gap = ResponsibilityGapsQuery['responsibilityGaps']['gaps'][number];

/** What is wrong, and where. */
export function gapInWords(gap: Gap): string {
  const kind = gap.kind as GapKind;
  const where = gap.unitName ?? 'the whole company';
  const place = gap.isUnitAlone ? `${where}, for the people directly in it` : where;
  switch (kind) {
    case 'nobody':
      return `Nobody is named for ${place}.`;
    case 'left':
      return `Everybody named for ${place} has left.`;
    case 'ends':
      return `In ${place} it ends on ${gap.until ? dayInWords(gap.until) : 'a day soon'}, and nobody follows.`;
    default:
      return assertNever(kind);
  }
}
