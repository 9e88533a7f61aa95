import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { peopleAccess } from '@obi/people/rules';
import {
  Access,
  type Actor,
  Can,
  CurrentActor,
  type GraphqlContext,
  OwnTransactions,
  Public,
} from '@obi/shared/api';
import { FoundingService } from './founding.service';
import { Sessions } from './sessions';
import { FoundCompanyInput, NewSignInLinkType, SignedInType, SignInLinkType } from './sign-in.graphql';
import { SignInService } from './sign-in.service';

/** What the browser says of itself, for who looks up later where they are signed in. */
const browserOf = ({ request }: GraphqlContext) => request.headers['user-agent'];

const COUNTED = 'A guess stays counted when it is refused.';

@Resolver()
export class SignInResolver {
  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(FoundingService) private readonly foundings: FoundingService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Mutation(() => SignedInType, {
    description: 'Begins a session. Refused with PEOPLE_SIGN_IN_REFUSED or PEOPLE_SIGN_IN_TOO_MANY_GUESSES.',
  })
  @Public('This is how one signs in.')
  @OwnTransactions(COUNTED)
  async signIn(
    @Args('email', { type: () => String, description: 'The work address.' }) email: string,
    @Args('password', { type: () => String, description: '12 to 128 characters.' }) password: string,
    @Context() context: GraphqlContext,
  ): Promise<SignedInType> {
    const { personId, cookie } = await this.signIns.signIn(email, password, browserOf(context));
    context.reply.header('set-cookie', cookie);
    return { id: personId };
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser.' })
  @Public('Signing out twice does no harm.')
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    context.reply.header('set-cookie', await this.sessions.end(context.request.headers.cookie));
    return true;
  }

  @Query(() => SignInLinkType, {
    description: 'What a one-time link says before it is used; NOT_FOUND when unknown.',
  })
  @Public('Who holds the link has no session yet.')
  async signInLink(
    @Args('token', { type: () => String, description: 'The end of the link.' }) token: string,
  ): Promise<SignInLinkType> {
    if (await this.foundings.isFoundingLink(token)) {
      return { personName: '', email: null, founding: true, expired: false };
    }
    return { ...(await this.signIns.linkHolder(token)), founding: false };
  }

  @Mutation(() => SignedInType, {
    description:
      'Names an empty company and makes its first administrator, with the link that Obi prints at its start.',
  })
  @Public('There is nobody yet who could sign in.')
  async foundCompany(
    @Args('token', { type: () => String, description: 'The end of the link.' }) token: string,
    @Args('input', { type: () => FoundCompanyInput, description: 'The company and its administrator.' })
    input: FoundCompanyInput,
    @Context() context: GraphqlContext,
  ): Promise<SignedInType> {
    const { personId, cookie } = await this.foundings.found(token, input, browserOf(context));
    context.reply.header('set-cookie', cookie);
    return { id: personId };
  }

  @Mutation(() => SignedInType, {
    description:
      'Uses up a one-time link: sets the password and begins a session. PEOPLE_PASSWORD_… when it will not do.',
  })
  @Public('Who holds the link has no session yet.')
  async redeemSignInLink(
    @Args('token', { type: () => String, description: 'The end of the link.' }) token: string,
    @Args('password', { type: () => String, description: '12 to 128 characters, taken as typed.' })
    password: string,
    @Context() context: GraphqlContext,
  ): Promise<SignedInType> {
    const { personId, cookie } = await this.signIns.redeemLink(token, password, browserOf(context));
    context.reply.header('set-cookie', cookie);
    return { id: personId };
  }

  @Mutation(() => NewSignInLinkType, {
    description: 'Makes a link with which a person signs in for the first time.',
  })
  @Can(peopleAccess, 'signInLink.create')
  async createSignInLink(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'Whom it lets in.' }) personId: string,
  ): Promise<NewSignInLinkType> {
    await this.access.require(actor, peopleAccess, 'signInLink.create', personId);
    const { token, expiresAt } = await this.signIns.makeLink(personId, actor.id);
    return { path: `/welcome/${token}`, expiresAt };
  }

  @Mutation(() => Boolean, { description: "Changes one's own password; sessions on other devices end." })
  @Can(peopleAccess, 'person.search')
  @OwnTransactions(COUNTED)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Args('current', { type: () => String, description: 'The password until now.' }) current: string,
    @Args('next', { type: () => String, description: '12 to 128 characters.' }) next: string,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const cookie = await this.signIns.changePassword(actor, current, next, browserOf(context));
    context.reply.header('set-cookie', cookie);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Proves again who one is; for 10 minutes opens what refuses with PEOPLE_SIGN_IN_NOT_FRESH. PEOPLE_SIGN_IN_REFUSED, PEOPLE_SIGN_IN_TOO_MANY_GUESSES.',
  })
  @Can(peopleAccess, 'signIn.confirm')
  @OwnTransactions(COUNTED)
  async confirmPassword(
    @CurrentActor() actor: Actor,
    @Args('password', { type: () => String, description: "One's own password." }) password: string,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    await this.signIns.confirmPassword(actor, password, context.request.headers.cookie);
    return true;
  }
}
