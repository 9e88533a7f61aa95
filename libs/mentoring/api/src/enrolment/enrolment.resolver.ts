import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { EnrolInput, MyProgrammeType } from './enrolment.graphql';
import { EnrolmentService } from './enrolment.service';
import { MyProgrammes } from './my-programmes';

@Resolver()
export class EnrolmentResolver {
  constructor(
    @Inject(EnrolmentService) private readonly enrolments: EnrolmentService,
    @Inject(MyProgrammes) private readonly programmes: MyProgrammes,
  ) {}

  @Query(() => [MyProgrammeType], {
    description: 'Programmes that one may join or has joined, and that are not over.',
  })
  @Can(mentoringAccess, 'programme.join')
  myProgrammes(@CurrentActor() actor: Actor): Promise<MyProgrammeType[]> {
    return this.programmes.of(actor.id);
  }

  @Query(() => MyProgrammeType, { description: 'One programme, and how one is enrolled in it.' })
  @Can(mentoringAccess, 'programme.join')
  myEnrolment(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ): Promise<MyProgrammeType> {
    return this.programmes.one(actor.id, programmeId);
  }

  @Mutation(() => MyProgrammeType, {
    description: 'Enrols oneself, or changes what one said. MENTORING_… when refused.',
  })
  @Can(mentoringAccess, 'programme.join')
  async enrol(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('input', { type: () => EnrolInput, description: 'What one says about oneself.' }) input: EnrolInput,
  ): Promise<MyProgrammeType> {
    await this.enrolments.enrol(actor, programmeId, input);
    return this.programmes.one(actor.id, programmeId);
  }

  @Mutation(() => MyProgrammeType, {
    description: 'Takes one’s own enrolment back, at any time; a running pair goes on until the two end it.',
  })
  @Can(mentoringAccess, 'programme.join')
  async withdrawEnrolment(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID, description: 'The enrolment.' }) enrolmentId: string,
  ): Promise<MyProgrammeType> {
    return this.programmes.one(actor.id, await this.enrolments.withdraw(actor, enrolmentId));
  }
}
