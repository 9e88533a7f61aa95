import { Inject } from '@nestjs/common';
import { Args, Context, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { peopleAccess } from '@obi/people/rules';
import { type Actor, Can, CurrentActor, type GraphqlContext } from '@obi/shared/api';
import { type SignIn, SignIns } from './sign-ins.service';

@ObjectType('SignIn', { description: 'A device on which one is signed in.' })
export class SignInType implements SignIn {
  @Field(() => ID, { description: 'By what it is ended; not the secret of the session.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'The browser and what it runs on, as far as it told; null when it was not asked yet.',
  })
  device: string | null;

  @Field(() => Date, { description: 'When one signed in there.' })
  signedInAt: Date;

  @Field(() => Date, { description: 'When it was last used, to about five minutes.' })
  lastUsedAt: Date;

  @Field(() => Boolean, { description: 'Whether this is the device that asks.' })
  isHere: boolean;
}

@Resolver()
export class SignInsResolver {
  constructor(@Inject(SignIns) private readonly signIns: SignIns) {}

  @Query(() => [SignInType], {
    description: 'Where one is signed in, what was used last first; fifty at most.',
  })
  @Can(peopleAccess, 'signIn.own')
  mySignIns(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<readonly SignIn[]> {
    return this.signIns.of(actor.id, context.request.headers.cookie);
  }

  @Mutation(() => Boolean, {
    description: 'Signs oneself out on one device, within five seconds. NOT_FOUND when it is over already.',
  })
  @Can(peopleAccess, 'signIn.own')
  async endSignIn(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which of the devices.' }) id: string,
  ): Promise<boolean> {
    await this.signIns.end(actor.id, id);
    return true;
  }

  @Mutation(() => Int, {
    description: 'Signs oneself out on every device but this one; answers on how many.',
  })
  @Can(peopleAccess, 'signIn.own')
  endOtherSignIns(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<number> {
    return this.signIns.endOthers(actor.id, context.request.headers.cookie);
  }
}
