import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@obi/people/api';
import { type Actor, CurrentActor } from '@obi/shared/api';
import type { GuideInForce } from '../version/guide-in-force';
import { GuideType } from '../version/guide.graphql';
import { GuideReadingType, ViewerWaitingType } from './reading.graphql';
import { Readings } from './readings';
import { shownReading } from './shown-reading';

@Resolver(() => GuideType)
export class ReadingResolver {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  @ResolveField(() => GuideReadingType, {
    description: 'What the viewer knows of this version, and what waits for them.',
  })
  async reading(@Parent() guide: GuideInForce, @CurrentActor() actor: Actor): Promise<GuideReadingType> {
    return shownReading(await this.readings.of(actor.id, guide));
  }
}

/** Says in the navigation what waits in the guide. */
@Resolver(() => ViewerType)
export class ViewerWaitingResolver {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  @ResolveField(() => ViewerWaitingType, { description: 'What waits for the viewer.' })
  async waiting(@Parent() viewer: ViewerType): Promise<ViewerWaitingType> {
    return { guide: await this.readings.waitingOf(viewer.id) };
  }
}
