import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess, PROGRAMME_DEFAULTS, type ProgrammeTerms, usualEndOf } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { Sponsors } from '../sponsor/sponsors';
import { CreateProgrammeInput, ProgrammeSettingsInput, ProgrammeType } from './programme.graphql';
import { ProgrammeService } from './programme.service';

/** Leaves out what was not given, so that it keeps the value that it has. */
export function given<Input extends object>(
  input: Input,
): { [Key in keyof Input]?: NonNullable<Input[Key]> } {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  ) as {
    [Key in keyof Input]?: NonNullable<Input[Key]>;
  };
}

const within = (value: number, most: number): number => Math.max(1, Math.min(value, most));

/** What HR filled in. What matching weighs is not in the form: it stays as it is. */
function termsOf(
  input: CreateProgrammeInput,
  before: Omit<ProgrammeTerms, 'name' | 'startsOn' | 'endsOn' | 'enrolUntil'> = PROGRAMME_DEFAULTS,
): ProgrammeTerms {
  const { unitId: _, sponsorId: _sponsor, ...terms } = given(input);
  const sessions = terms.sessions ?? before.sessions;
  const everyWeeks = terms.everyWeeks ?? before.everyWeeks;
  return {
    ...before,
    menteeGradeAtLeast: null,
    mentorGradeAtMost: null,
    openTo: [],
    menteeBeltAtLeast: null,
    mentorBeltAtLeast: null,
    enrolUntil: input.startsOn,
    // A number of weeks that the rules refuse anyway must not make a day that no calendar has.
    endsOn: usualEndOf(input.startsOn, within(sessions, 30), within(everyWeeks, 12)),
    ...terms,
    name: input.name,
    startsOn: input.startsOn,
  };
}

@Resolver()
export class ProgrammeResolver {
  constructor(
    @Inject(ProgrammeService) private readonly service: ProgrammeService,
    @Inject(Sponsors) private readonly sponsors: Sponsors,
  ) {}

  @Query(() => [ProgrammeType], { description: 'The programmes that HR manages, the newest first.' })
  @Can(mentoringAccess, 'programme.manage')
  programmes(@CurrentActor() actor: Actor): Promise<ProgrammeType[]> {
    return this.service.list(actor);
  }

  @Query(() => ProgrammeType, { description: 'One programme that HR manages.' })
  @Can(mentoringAccess, 'programme.manage')
  programme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The programme.' }) id: string,
  ): Promise<ProgrammeType> {
    return this.service.one(actor, id);
  }

  @Mutation(() => ProgrammeType, {
    description: 'Sets up a programme. MENTORING_… when something will not do.',
  })
  @Can(mentoringAccess, 'programme.manage')
  async createProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CreateProgrammeInput, description: 'The programme.' })
    input: CreateProgrammeInput,
  ): Promise<ProgrammeType> {
    const id = await this.service.create(actor, input.unitId ?? null, termsOf(input));
    if (input.sponsorId) await this.sponsors.name(actor, id, input.sponsorId);
    return this.service.one(actor, id);
  }

  @Mutation(() => ProgrammeType, {
    description:
      'Changes dates, rhythm, who may join and who stands behind it. Its unit, and what matching weighs, stay.',
  })
  @Can(mentoringAccess, 'programme.manage')
  async changeProgramme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The programme.' }) id: string,
    @Args('input', { type: () => CreateProgrammeInput, description: 'The programme as it should be.' })
    input: CreateProgrammeInput,
  ): Promise<ProgrammeType> {
    const before = await this.service.one(actor, id);
    await this.service.update(actor, id, termsOf(input, before));
    const sponsorId = input.sponsorId ?? null;
    if (sponsorId !== (before.sponsor?.id ?? null)) await this.sponsors.name(actor, id, sponsorId);
    return this.service.one(actor, id);
  }

  @Mutation(() => ProgrammeType, {
    description: 'Changes what matching weighs and never allows, or the dates.',
  })
  @Can(mentoringAccess, 'programme.manage')
  updateProgramme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The programme.' }) id: string,
    @Args('settings', { type: () => ProgrammeSettingsInput, description: 'What changes.' })
    settings: ProgrammeSettingsInput,
  ): Promise<ProgrammeType> {
    return this.service.update(actor, id, given(settings));
  }
}
