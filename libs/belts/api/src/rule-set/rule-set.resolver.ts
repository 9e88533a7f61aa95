import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import { Access, type Actor, Can, CurrentActor, Fresh, notFound } from '@obi/shared/api';
import { RuleSetPreview, type RuleSetTouches } from './preview.service';
import { RuleSetInput, RuleSetPreviewType, RuleSetType } from './rule-set.graphql';
import { type KeptRuleSet, RuleSetsService, shownRequirement } from './rule-sets.service';

@Resolver()
export class RuleSetResolver {
  constructor(
    @Inject(RuleSetsService) private readonly service: RuleSetsService,
    @Inject(RuleSetPreview) private readonly preview: RuleSetPreview,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Query(() => [RuleSetType], { description: 'All versions of the ladder, the last one first.' })
  @Can(beltsAccess, 'ruleSet.view')
  async ruleSets(): Promise<RuleSetType[]> {
    return (await this.service.list()).map(shown);
  }

  @Query(() => RuleSetPreviewType, {
    description: 'How many people a rule set would touch, before it is published.',
  })
  @Can(beltsAccess, 'ruleSet.edit')
  ruleSetPreview(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RuleSetInput, description: 'The rule set.' }) input: RuleSetInput,
  ): Promise<RuleSetTouches> {
    this.requireWholeCompany(actor);
    return this.preview.of(input);
  }

  @Mutation(() => RuleSetType, {
    description:
      'Publishes the next version of the ladder. BELTS_RULES_… with the belt, BELTS_DAY_IN_PAST, BELTS_RULES_CHANGED.',
  })
  @Can(beltsAccess, 'ruleSet.edit')
  @Fresh()
  async publishRuleSet(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RuleSetInput, description: 'The rule set.' }) input: RuleSetInput,
  ): Promise<RuleSetType> {
    this.requireWholeCompany(actor);
    return shown(await this.service.publish(actor.id, input));
  }

  /** The ladder is the same for everybody: who is responsible for some units only does not change it. */
  private requireWholeCompany(actor: Actor): void {
    if (this.access.unitsFor(actor, beltsAccess, 'ruleSet.edit') !== undefined) notFound();
  }
}

function shown(kept: KeptRuleSet): RuleSetType {
  return {
    ...kept,
    belts: kept.belts.map((rule) => ({
      ...rule,
      requirements: rule.requirements.map(shownRequirement),
      renewal: rule.renewal.map(shownRequirement),
    })),
  };
}
