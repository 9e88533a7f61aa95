import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Public } from '@obi/shared/api';
import { SessionAnsweredByLinkType, SessionByLinkType } from './confirm-link.graphql';
import { ConfirmLinkService } from './confirm-link.service';

const token = { type: () => String, description: 'The end of the link.' };

@Resolver()
export class ConfirmLinkResolver {
  constructor(@Inject(ConfirmLinkService) private readonly links: ConfirmLinkService) {}

  @Query(() => SessionByLinkType, {
    nullable: true,
    description: 'The session that a link in a mail asks about; null when the link cannot be used any more.',
  })
  @Public('Who has the mail may look at what it asks: a day, minutes and two names.')
  sessionByLink(
    @Args('token', token) value: string,
    @Context() { request }: GraphqlContext,
  ): Promise<SessionByLinkType | null> {
    return this.links.look(value, request.actor?.id ?? null);
  }

  @Mutation(() => SessionAnsweredByLinkType, {
    description: 'Confirms or disputes a session by a link in a mail; each link works once.',
  })
  @Public(
    'The link is signed, goes to one person, answers one session, once, and for 14 days; who is signed in as somebody else is refused.',
  )
  async answerSessionByLink(
    @Args('token', token) value: string,
    @Args('confirm', { type: () => Boolean, description: 'Whether it took place as it was logged.' })
    confirm: boolean,
    @Context() { request }: GraphqlContext,
  ): Promise<SessionAnsweredByLinkType> {
    await this.links.answer(value, confirm ? 'confirm' : 'dispute', request.actor?.id ?? null);
    return { confirmed: confirm };
  }
}
