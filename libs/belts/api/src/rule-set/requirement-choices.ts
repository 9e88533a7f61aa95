import { Inject, Injectable } from '@nestjs/common';
import type { Requirement, RuleSet } from '@obi/belts/rules';
import { type NamedAssessment, CurriculumQuery } from '@obi/curriculum/api';
import { GuideQuery } from '@obi/guide/api';
import type { Belt } from '@obi/kernel';
import { Refused } from '@obi/shared/api';

/** What a belt can ask for by name. */
export interface RequirementChoices {
  readonly modules: readonly { readonly key: string; readonly title: string; readonly belt: string }[];
  readonly assessments: readonly NamedAssessment[];
}

/** Knows what is there to be asked: a belt that names something else could never be earned. */
@Injectable()
export class RequirementChoice {
  constructor(
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
  ) {}

  /** Everything that a belt can ask for by name. */
  async all(): Promise<RequirementChoices> {
    const [modules, assessments] = await Promise.all([
      this.curriculum.publishedModules(),
      this.curriculum.assessments(),
    ]);
    return {
      modules: modules
        .filter(({ retiredOn }) => retiredOn === null)
        .map(({ module, title, belt }) => ({ key: module, title, belt })),
      assessments,
    };
  }

  /** Refuses a rule set in which one of these belts asks for something that is not there, or for more than is there. */
  async requireKnown(ruleSet: RuleSet, belts: readonly Belt[]): Promise<void> {
    const [choices, { clauses }] = await Promise.all([this.all(), this.guide.history()]);
    const known = {
      modules: new Set(choices.modules.map(({ key }) => key)),
      assessment: new Set(choices.assessments.map(({ key }) => key)),
      clauses: new Set(clauses.map(({ clause }) => clause)),
    };
    for (const { belt, requirements, renewal } of ruleSet.belts) {
      if (!belts.includes(belt)) continue;
      for (const [list, asked] of Object.entries({ requirements, renewal })) {
        const at = asked.findIndex((one) => namesUnknown(one, known));
        if (at >= 0) throw unknownKey(`${belt}.${list}.${at}`);
        for (const [place, one] of asked.entries())
          requireEnough(one, choices.modules, `${belt}.${list}.${place}`);
      }
    }
  }
}

function namesUnknown(
  asked: Requirement,
  known: Readonly<Record<'modules' | 'assessment' | 'clauses', ReadonlySet<string>>>,
): boolean {
  if (asked.kind === 'assessment') return !known.assessment.has(asked.key);
  if (asked.kind !== 'modules' && asked.kind !== 'clauses') return false;
  return asked.keys !== 'all' && asked.keys.some((key) => !known[asked.kind].has(key));
}

/** So many modules of a belt have to be there, or nobody could earn what asks for them. */
function requireEnough(asked: Requirement, modules: RequirementChoices['modules'], field: string): void {
  if (asked.kind !== 'modules-of-belt') return;
  const published = modules.filter(({ belt }) => belt === asked.belt).length;
  if (published < asked.minimum)
    throw new Refused({
      ...{ code: 'BELTS_RULES_MODULES_TOO_FEW', kind: 'BAD_INPUT', field },
      params: { belt: asked.belt, published },
    });
}

function unknownKey(field: string): Refused {
  return new Refused({ code: 'BELTS_RULES_KEY_UNKNOWN', kind: 'BAD_INPUT', field });
}
