import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLES } from '@obi/kernel';
import { notFound, unauthenticated } from '../errors/refused';
import { type Actor, ActorSource, holdsAny } from './actor';
import { asksFreshSignIn, POLICY, type Policy } from './can';
import { requestOf } from './request';

/**
 * The closed door in front of every field and route: no declared policy, no entry. A permission that only roles
 * open asks for one of them here; one that also a relation to the subject opens (self, leader, pair) is finished by
 * the service, which knows the subject.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ActorSource) private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!policy) notFound();
    const request = requestOf(context);
    request.actor ??= await this.actors.actorOf(request.headers.cookie);
    if ('public' in policy) return true;
    const actor: Actor = request.actor ?? unauthenticated();
    const onlyRoles = policy.relations.every((relation) => (ROLES as readonly string[]).includes(relation));
    if (onlyRoles && !holdsAny(actor, policy.relations)) notFound();
    if (asksFreshSignIn(context.getHandler())) await this.actors.requireFresh(request.headers.cookie);
    return true;
  }
}
