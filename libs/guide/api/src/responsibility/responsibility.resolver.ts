import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answererOn, guideAccess } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { AssignResponsibility } from './assign-responsibility';
import { type AnsweringInUnit, Responsibilities } from './responsibilities';
import type { KeptResponsibility, NamedAnswerer } from './responsibility-rows';
import {
  type AnswererType,
  AssignResponsibilityInput,
  ResponsibilityGapsType,
  ResponsibilityType,
  WhoAnswersType,
} from './responsibility.graphql';

const MOST_GAPS = 200;

@Resolver(() => ResponsibilityType)
export class ResponsibilityResolver {
  constructor(
    @Inject(Responsibilities) private readonly reading: Responsibilities,
    @Inject(AssignResponsibility) private readonly assigning: AssignResponsibility,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  @Query(() => WhoAnswersType, {
    description:
      'Who answers a clause in a unit; without a unit, in that of the viewer. NOT_FOUND for no such unit.',
  })
  @Can(guideAccess, 'responsibility.view')
  async whoAnswers(
    @CurrentActor() actor: Actor,
    @Args('clause', { type: () => String, description: 'The key of the clause.' }) clause: string,
    @Args('unitId', { type: () => ID, nullable: true, description: 'The unit.' }) unitId: string | null,
  ): Promise<WhoAnswersType> {
    return this.shown(await this.reading.answering(actor.id, clause, unitId ?? null));
  }

  @Query(() => WhoAnswersType, {
    description: 'Who answers what in a unit, for all clauses; without one, for the whole company.',
  })
  @Can(guideAccess, 'responsibility.view')
  async responsibilities(
    @Args('unitId', { type: () => ID, nullable: true, description: 'The unit.' }) unitId: string | null,
  ): Promise<WhoAnswersType> {
    return this.shown(await this.reading.inUnit(unitId ?? null));
  }

  @Query(() => [ResponsibilityType], {
    description: 'What begins after today in exactly this unit, or for the whole company.',
  })
  @Can(guideAccess, 'responsibility.view')
  async plannedResponsibilities(
    @Args('unitId', { type: () => ID, nullable: true, description: 'The unit.' }) unitId: string | null,
  ): Promise<ResponsibilityType[]> {
    const today = await this.companies.today();
    return (await this.reading.planned(unitId ?? null)).map((each) => shown(each, today));
  }

  @Query(() => ResponsibilityGapsType, { description: 'What nobody answers today, or soon nobody.' })
  @Can(guideAccess, 'responsibility.gaps')
  async responsibilityGaps(): Promise<ResponsibilityGapsType> {
    const gaps = await this.reading.gaps();
    return { total: gaps.length, gaps: gaps.slice(0, MOST_GAPS) };
  }

  @Mutation(() => ResponsibilityType, {
    description:
      'Names who answers a matter from a day on; who did until then ends the day before. GUIDE_RESPONSIBILITY_OVERLAPS when another one begins before it ends, GUIDE_ANSWERER_UNKNOWN when somebody is not here then.',
  })
  @Can(guideAccess, 'responsibility.assign')
  async assignResponsibility(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AssignResponsibilityInput, description: 'Who, what, where and from when.' })
    input: AssignResponsibilityInput,
  ): Promise<ResponsibilityType> {
    const { unitId = null, shownAs = null, until = null } = input;
    const id = await this.assigning.assign(actor, { ...input, unitId, shownAs, until });
    return shown(await this.reading.one(id), await this.companies.today());
  }

  @Mutation(() => Boolean, {
    description: 'Ends a responsibility today; one that has not begun is taken back.',
  })
  @Can(guideAccess, 'responsibility.assign')
  async endResponsibility(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The responsibility.' }) id: string,
  ): Promise<boolean> {
    await this.assigning.end(actor, id);
    return true;
  }

  private async shown(answering: AnsweringInUnit): Promise<WhoAnswersType> {
    const today = await this.companies.today();
    return { ...answering, responsibilities: answering.responsibilities.map((each) => shown(each, today)) };
  }
}

/** As it is exposed on a day. */
function shown(kept: KeptResponsibility, today: LocalDate): ResponsibilityType {
  const named = ({ personId, name, leftOn }: NamedAnswerer): AnswererType => ({
    personId,
    name,
    hasLeft: leftOn !== null && leftOn <= today,
  });
  const answering = answererOn(kept, today);
  const everybody = [kept.accountable, ...kept.deputies];
  const found = everybody.find(({ personId }) => personId === answering?.personId);
  return {
    ...kept,
    accountable: named(kept.accountable),
    deputies: kept.deputies.map(named),
    answeredBy: found ? named(found) : null,
  };
}
