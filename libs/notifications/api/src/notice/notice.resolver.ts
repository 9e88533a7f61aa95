import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { notificationsAccess } from '@obi/notifications/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { MyNotices } from './my-notices';
import { NoticeType } from './notice.graphql';

@Resolver()
export class NoticeResolver {
  constructor(@Inject(MyNotices) private readonly mine: MyNotices) {}

  @Query(() => [NoticeType], {
    description: 'What one was told lately and is still asked, the newest first.',
  })
  @Can(notificationsAccess, 'notice.view')
  myNotices(@CurrentActor() actor: Actor): Promise<NoticeType[]> {
    return this.mine.of(actor.id);
  }

  @Mutation(() => [NoticeType], { description: 'Notes that one opened notices; answers the list.' })
  @Can(notificationsAccess, 'notice.view')
  async openNotices(
    @CurrentActor() actor: Actor,
    @Args('ids', { type: () => [ID], description: 'Notices of one’s own.' }) ids: string[],
  ): Promise<NoticeType[]> {
    await this.mine.open(actor.id, ids.slice(0, 100));
    return this.mine.of(actor.id);
  }
}
