import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { curriculumAccess } from '@obi/curriculum/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { AssessmentLoadType, MarkInput, WorkToJudgeType } from './judging.graphql';
import { AssessorLoad } from './assessor-load';
import { AssessorQueue } from './assessor-queue';
import { Marks } from './marks';
import { shownToAssessor } from './work-view';

/** What an assessor does, and what HR sees of it. */
@Resolver(() => WorkToJudgeType)
export class AssessorResolver {
  constructor(
    @Inject(AssessorQueue) private readonly queue: AssessorQueue,
    @Inject(Marks) private readonly marks: Marks,
    @Inject(AssessorLoad) private readonly load: AssessorLoad,
  ) {}

  @Query(() => [WorkToJudgeType], {
    description:
      'What the viewer may judge, what waited longest first; at most 100. Never of oneself, one’s line or pair.',
  })
  @Can(curriculumAccess, 'work.judge')
  async worksToJudge(@CurrentActor() actor: Actor): Promise<WorkToJudgeType[]> {
    return (await this.queue.for(actor)).map((work) => shownToAssessor(work, actor.id));
  }

  @Query(() => WorkToJudgeType, { description: 'One work. NOT_FOUND for who may not judge it.' })
  @Can(curriculumAccess, 'work.judge')
  async workToJudge(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The work.' }) id: string,
  ): Promise<WorkToJudgeType> {
    return shownToAssessor(await this.queue.one(actor, id), actor.id);
  }

  @Mutation(() => WorkToJudgeType, {
    description: 'Takes a work to judge it. CURRICULUM_WORK_TAKEN when others were quicker.',
  })
  @Can(curriculumAccess, 'work.judge')
  async takeWork(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The work.' }) id: string,
  ): Promise<WorkToJudgeType> {
    await this.queue.take(actor, id);
    return this.workToJudge(actor, id);
  }

  @Mutation(() => Boolean, { description: 'Gives a work back to the queue.' })
  @Can(curriculumAccess, 'work.judge')
  async giveWorkBack(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The work.' }) id: string,
  ): Promise<boolean> {
    await this.queue.giveBack(actor, id);
    return true;
  }

  @Mutation(() => WorkToJudgeType, {
    description:
      'Keeps a mark. When the last one is in the person is told and awards follow at once. CURRICULUM_CRITERION_NOT_MARKED, CURRICULUM_FEEDBACK_MISSING, CURRICULUM_MARKED_ALREADY, CURRICULUM_WORK_TAKEN.',
  })
  @Can(curriculumAccess, 'work.judge')
  async markWork(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The work.' }) id: string,
    @Args('mark', { type: () => MarkInput, description: 'The mark.' }) mark: MarkInput,
  ): Promise<WorkToJudgeType> {
    const points = Object.fromEntries(mark.points.map((each) => [each.criterion, each.points]));
    await this.marks.give(actor, id, { points, feedback: mark.feedback });
    return this.workToJudge(actor, id);
  }

  @Query(() => AssessmentLoadType, { description: 'How much waits, for how long, and with whom.' })
  @Can(curriculumAccess, 'work.load')
  assessmentLoad(): Promise<AssessmentLoadType> {
    return this.load.now();
  }
}
