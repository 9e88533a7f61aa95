import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { guideAccess } from '@obi/guide/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { GuideReadingType } from '../reading/reading.graphql';
import { shownReading } from '../reading/shown-reading';
import { AcknowledgeInput } from './acknowledgement.graphql';
import { Acknowledgements } from './acknowledgements';

@Resolver()
export class AcknowledgementResolver {
  constructor(@Inject(Acknowledgements) private readonly acknowledgements: Acknowledgements) {}

  @Mutation(() => GuideReadingType, {
    description:
      'Acknowledges clauses in the text that was shown. GUIDE_VERSION_CHANGED when another one is in force, ' +
      'GUIDE_CHECK_WRONG with the clause to read again; then nothing is written.',
  })
  @Can(guideAccess, 'guide.acknowledge')
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AcknowledgeInput, description: 'What was read.' }) input: AcknowledgeInput,
  ): Promise<GuideReadingType> {
    return shownReading(await this.acknowledgements.acknowledge(actor.id, input));
  }
}
