import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { beltsAccess, partsOf, requirementFrom, type RuleSetChange } from '@obi/belts/rules';
import { Access, type Actor, Can, CurrentActor, Fresh, notFound } from '@obi/shared/api';
import { RuleSetPreview, type RuleSetTouches } from './preview.service';
import { RequirementChoice, type RequirementChoices } from './requirement-choices';
import { RuleSetInput } from './rule-set-input.graphql';
import { RuleSetPreviewType } from './rule-set-preview.graphql';
import { RequirementChoicesType, RuleSetType } from './rule-set.graphql';
import { type KeptRuleSet, RuleSetsService } from './rule-sets.service';

const INPUT = { type: () => RuleSetInput, description: 'What changes, and from when.' };

@Resolver()
export class RuleSetResolver {
  constructor(
    @Inject(RuleSetsService) private readonly service: RuleSetsService,
    @Inject(RuleSetPreview) private readonly preview: RuleSetPreview,
    @Inject(RequirementChoice) private readonly choice: RequirementChoice,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Query(() => [RuleSetType], { description: 'All versions of the ladder, the last one first.' })
  @Can(beltsAccess, 'ruleSet.view')
  async ruleSets(): Promise<RuleSetType[]> {
    return (await this.service.list()).map(shown);
  }

  @Query(() => RequirementChoicesType, { description: 'What a belt can ask for by name.' })
  @Can(beltsAccess, 'ruleSet.view')
  requirementChoices(): Promise<RequirementChoices> {
    return this.choice.all();
  }

  @Query(() => RuleSetPreviewType, {
    description: 'How many people a rule set would touch, before it is published.',
  })
  @Can(beltsAccess, 'ruleSet.edit')
  ruleSetPreview(
    @CurrentActor() actor: Actor,
    @Args('input', INPUT) input: RuleSetInput,
  ): Promise<RuleSetTouches> {
    this.requireWholeCompany(actor);
    return this.preview.of(changeOf(input));
  }

  @Mutation(() => RuleSetType, {
    description:
      'Publishes the next version of the ladder. BELTS_RULES_… with the belt, BELTS_DAY_IN_PAST, BELTS_RULES_CHANGED.',
  })
  @Can(beltsAccess, 'ruleSet.edit')
  @Fresh()
  async publishRuleSet(
    @CurrentActor() actor: Actor,
    @Args('input', INPUT) input: RuleSetInput,
    @Args('reason', { type: () => String, description: 'Why; kept with the version.' }) reason: string,
  ): Promise<RuleSetType> {
    this.requireWholeCompany(actor);
    return shown(await this.service.publish(actor.id, changeOf(input), reason));
  }

  /** The ladder is the same for everybody: who is responsible for some units only does not change it. */
  private requireWholeCompany(actor: Actor): void {
    if (this.access.unitsFor(actor, beltsAccess, 'ruleSet.edit') !== undefined) notFound();
  }
}

function changeOf({ belts, ...input }: RuleSetInput): RuleSetChange {
  return {
    ...input,
    belts: belts.map(({ belt, requirements, renewal, validity }) => ({
      belt,
      requirements: requirements.map((parts) => requirementFrom(belt, parts)),
      renewal: renewal.map((parts) => requirementFrom(belt, parts)),
      validity: validity ? { ...validity } : null,
    })),
  };
}

function shown(kept: KeptRuleSet): RuleSetType {
  return {
    ...kept,
    belts: kept.belts.map((rule) => ({
      ...rule,
      requirements: rule.requirements.map(partsOf),
      renewal: rule.renewal.map(partsOf),
    })),
  };
}
