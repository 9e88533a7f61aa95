import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { curriculumAccess } from '@obi/curriculum/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { ClauseQuotes } from '../guide/clause-quotes';
import { AssessmentType } from './assessment.graphql';
import { WorkFiles } from './work-files';
import { BeltsOfPeople } from '../belts-of-people';
import { shownAssessment } from './work-view';
import { Works } from './works';

/** What a person writes and hands in. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  constructor(
    @Inject(Works) private readonly works: Works,
    @Inject(WorkFiles) private readonly files: WorkFiles,
    @Inject(BeltsOfPeople) private readonly belts: BeltsOfPeople,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
  ) {}

  @Query(() => AssessmentType, {
    description: 'Practical work with what one has handed in. NOT_FOUND when there is none of this key.',
  })
  @Can(curriculumAccess, 'work.own')
  async assessment(
    @CurrentActor() actor: Actor,
    @Args('key', { type: () => String, description: 'The assessment.' }) key: string,
  ): Promise<AssessmentType> {
    const content = await this.works.assessment(key);
    return shownAssessment(content, await this.works.mine(actor.id, key), {
      quote: await this.quotes.quote(),
      lockedBy: await this.belts.before(actor.id, content.belt),
    });
  }

  @Mutation(() => AssessmentType, {
    description: 'Keeps what is written so far. CURRICULUM_WORK_IS_WAITING, CURRICULUM_WORK_HAS_PASSED.',
  })
  @Can(curriculumAccess, 'work.own')
  async writeWork(
    @CurrentActor() actor: Actor,
    @Args('assessment', { type: () => String, description: 'The assessment.' }) key: string,
    @Args('text', { type: () => String, description: 'All of the text.' }) text: string,
  ): Promise<AssessmentType> {
    await this.works.write(actor, key, text);
    return this.assessment(actor, key);
  }

  @Mutation(() => AssessmentType, {
    description:
      'Hands in: from now on it is not changed. CURRICULUM_WORK_LOCKED until the belt before stands, CURRICULUM_WORK_TOO_SHORT, CURRICULUM_WORK_TOO_MANY_WORDS, CURRICULUM_FILES_TOO_MANY, CURRICULUM_WORK_IS_WAITING, CURRICULUM_WORK_HAS_PASSED.',
  })
  @Can(curriculumAccess, 'work.own')
  async handInWork(
    @CurrentActor() actor: Actor,
    @Args('assessment', { type: () => String, description: 'The assessment.' }) key: string,
    @Args('text', { type: () => String, description: 'All of the text.' }) text: string,
  ): Promise<AssessmentType> {
    await this.works.handIn(actor, key, text);
    return this.assessment(actor, key);
  }

  @Mutation(() => Boolean, { description: 'Takes a file out of work that is not handed in.' })
  @Can(curriculumAccess, 'work.own')
  async removeWorkFile(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The file.' }) id: string,
  ): Promise<boolean> {
    await this.files.remove(actor, id);
    return true;
  }
}
