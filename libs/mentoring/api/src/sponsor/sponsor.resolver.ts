import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { SponsoredType } from './sponsor.graphql';
import { Sponsors } from './sponsors';

@Resolver()
export class SponsorResolver {
  constructor(@Inject(Sponsors) private readonly sponsors: Sponsors) {}

  @Query(() => [SponsoredType], {
    description: 'The programmes that one sponsors, with the mentees who call off their sessions.',
  })
  @Can(mentoringAccess, 'programme.sponsor')
  mySponsoredProgrammes(@CurrentActor() actor: Actor): Promise<SponsoredType[]> {
    return this.sponsors.sponsoredBy(actor.id);
  }
}
