import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { CalendarFeeds } from './calendar-feeds';
import { CalendarAddressType, CalendarFeedType } from './calendar.graphql';

@Resolver()
export class CalendarResolver {
  constructor(@Inject(CalendarFeeds) private readonly feeds: CalendarFeeds) {}

  @Query(() => CalendarFeedType, { description: 'Whether one’s sessions can be read by one’s own calendar.' })
  @Can(mentoringAccess, 'calendar.own')
  myCalendar(@CurrentActor() actor: Actor): Promise<CalendarFeedType> {
    return this.feeds.of(actor.id);
  }

  @Mutation(() => CalendarAddressType, {
    description: 'Makes a new private address for one’s calendar; the one before ends.',
  })
  @Can(mentoringAccess, 'calendar.own')
  async renewCalendar(@CurrentActor() actor: Actor): Promise<CalendarAddressType> {
    return { address: await this.feeds.renew(actor) };
  }

  @Mutation(() => CalendarFeedType, { description: 'Ends the private address of one’s calendar.' })
  @Can(mentoringAccess, 'calendar.own')
  async revokeCalendar(@CurrentActor() actor: Actor): Promise<CalendarFeedType> {
    await this.feeds.revoke(actor);
    return this.feeds.of(actor.id);
  }
}
