import { Inject, Injectable } from '@nestjs/common';
import type { BeltStanding } from '@obi/belts/rules';
import { AnsweredWrong, CurriculumQuery } from '@obi/curriculum/api';
import { GuideQuery } from '@obi/guide/api';
import type { Belt } from '@obi/kernel';
import { StandingQuery } from '../standing/standing.query';

/** Something that a person still has to learn, by its title. */
export interface LearningGap {
  readonly kind: 'staleModule' | 'openModule' | 'clause' | 'answeredWrong';
  /** The key of the module or of the clause. */
  readonly key: string;
  readonly title: string;
  /** The belt for which it is asked; null for what was answered wrong. */
  readonly belt: Belt | null;
}

interface Titles {
  readonly modules: ReadonlyMap<string, string>;
  readonly clauses: ReadonlyMap<string, string>;
}

/** What is left of a belt: texts of modules and clauses by their kind. */
function gapsOf({ asks, belt, requirements }: BeltStanding, titles: Titles): LearningGap[] {
  return requirements.flatMap(({ code, left }): LearningGap[] => {
    const isModules = code === 'modules';
    if (!isModules && code !== 'clauses') return [];
    const kind = !isModules ? 'clause' : asks === 'delta' ? 'staleModule' : 'openModule';
    const known = isModules ? titles.modules : titles.clauses;
    return left.flatMap((key) => {
      const title = known.get(key);
      return title ? [{ kind, key, title, belt } as const] : [];
    });
  });
}

/** What somebody still has to learn: what their belts ask now, what the guide asks, and what they last answered wrong. */
@Injectable()
export class LearningGaps {
  constructor(
    @Inject(StandingQuery) private readonly standings: StandingQuery,
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
    @Inject(AnsweredWrong) private readonly answered: AnsweredWrong,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
  ) {}

  /** In the order of the belts. What was answered wrong is for the person alone. */
  async of(personId: string): Promise<readonly LearningGap[]> {
    const [belts, modules, clauses, wrong] = [
      await this.standings.of(personId),
      await this.curriculum.publishedModules(),
      await this.guide.clauses(),
      await this.answered.clausesOf(personId),
    ];
    const titles: Titles = {
      modules: new Map(modules.filter((one) => one.retiredOn === null).map((one) => [one.module, one.title])),
      clauses: new Map([...clauses].map(([key, { title }]) => [key, title])),
    };
    // Of the belts that are not there yet only the next one: the rest is far away.
    const next = belts.find(({ asks }) => asks === 'first');
    const asked = belts.filter((one) => one === next || one.asks === 'delta' || one.asks === 'renewal');
    return [
      ...asked.flatMap((standing) => gapsOf(standing, titles)),
      ...wrong.flatMap((key) => {
        const title = titles.clauses.get(key);
        return title ? [{ kind: 'answeredWrong', key, title, belt: null } as const] : [];
      }),
    ];
  }
}
