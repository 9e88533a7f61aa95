import { Inject } from '@nestjs/common';
import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { initialsOf, peopleAccess } from '@obi/people/rules';
import { type Actor, Can, CurrentActor, type HeldRole } from '@obi/shared/api';
import { CompanyQuery } from '../company/company';

@ObjectType('HeldRole', { description: 'A role over a unit and what is under it.' })
export class HeldRoleType implements Pick<HeldRole, 'role' | 'unitId' | 'unitName'> {
  @Field(() => String, { description: 'hr, conversationManager, assessor, administrator or auditor.' })
  role: HeldRole['role'];

  @Field(() => ID, { nullable: true, description: 'The unit; null is the whole company.' })
  unitId: string | null;

  @Field(() => String, { description: 'The name of the unit, or of the company.' })
  unitName: string;
}

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType implements Pick<Actor, 'id' | 'name' | 'email'> {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: 'The whole name.' })
  name: string;

  @Field(() => String, { description: 'Two letters for the round picture.' })
  initials: string;

  @Field(() => String, { description: 'The work address.' })
  email: string;

  @Field(() => String, { description: 'The name of the company.' })
  companyName: string;

  @Field(() => Boolean, { description: 'Whether this is the demo company.' })
  demo: boolean;

  @Field(() => [HeldRoleType], { description: 'What this person may do besides learning and mentoring.' })
  roles: readonly HeldRole[];
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(@Inject(CompanyQuery) private readonly companies: CompanyQuery) {}

  @Query(() => ViewerType, { description: 'The person who is signed in; UNAUTHENTICATED when nobody is.' })
  @Can(peopleAccess, 'person.view')
  async viewer(@CurrentActor() actor: Actor): Promise<ViewerType> {
    const { name, demo } = await this.companies.company();
    return { ...actor, initials: initialsOf(actor.name), companyName: name, demo };
  }
}
