import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { peopleAccess } from '@obi/people/rules';
import { type Actor, Can, CurrentActor, Fresh, type HeldRole } from '@obi/shared/api';
import { HeldRoleType } from '../viewer/viewer.resolver';
import { RoleService } from './role.service';

const PERSON = { type: () => ID, description: 'The person.' } as const;
const ROLE = {
  type: () => String,
  description: 'hr, conversationManager, assessor, administrator or auditor.',
} as const;
const UNIT = {
  type: () => ID,
  nullable: true,
  description: 'Over this unit and what is under it; null is the whole company.',
} as const;

type Held = Omit<HeldRole, 'unitIds'>;

@Resolver()
export class RoleResolver {
  constructor(@Inject(RoleService) private readonly roles: RoleService) {}

  @Query(() => [HeldRoleType], { description: 'The roles that a person holds.' })
  @Can(peopleAccess, 'person.viewDetails')
  rolesHeld(@CurrentActor() actor: Actor, @Args('personId', PERSON) personId: string): Promise<Held[]> {
    return this.roles.heldBy(actor, personId);
  }

  @Mutation(() => [HeldRoleType], {
    description: 'Grants a role; answers all that the person now holds. PEOPLE_ROLE_… says why not.',
  })
  @Can(peopleAccess, 'role.grant')
  @Fresh()
  async grantRole(
    @CurrentActor() actor: Actor,
    @Args('personId', PERSON) personId: string,
    @Args('role', ROLE) role: string,
    @Args('unitId', UNIT) unitId?: string | null,
  ): Promise<Held[]> {
    await this.roles.grant(actor, personId, role, unitId ?? null);
    return this.roles.heldBy(actor, personId);
  }

  @Mutation(() => [HeldRoleType], {
    description: 'Takes a role away; answers all that the person still holds. PEOPLE_ROLE_… says why not.',
  })
  @Can(peopleAccess, 'role.grant')
  @Fresh()
  async revokeRole(
    @CurrentActor() actor: Actor,
    @Args('personId', PERSON) personId: string,
    @Args('role', ROLE) role: string,
    @Args('unitId', UNIT) unitId?: string | null,
  ): Promise<Held[]> {
    await this.roles.revoke(actor, personId, role, unitId ?? null);
    return this.roles.heldBy(actor, personId);
  }
}
