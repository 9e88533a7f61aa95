import { Global, Module } from '@nestjs/common';
import { ActorSource } from '@obi/shared/api';
import { CompanyQuery } from './company/company';
import { CompanyResolver } from './company/company.resolver';
import { FoundingService } from './sign-in/founding.service';
import { Guesses } from './sign-in/guesses';
import { Passwords } from './sign-in/passwords';
import { Sessions } from './sign-in/sessions';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { SignInService } from './sign-in/sign-in.service';
import { ViewerResolver } from './viewer/viewer.resolver';

/** Persons, units and roles, and how people sign in. */
@Global()
@Module({
  providers: [
    CompanyQuery,
    CompanyResolver,
    FoundingService,
    Guesses,
    Passwords,
    Sessions,
    { provide: ActorSource, useExisting: Sessions },
    SignInService,
    SignInResolver,
    ViewerResolver,
  ],
  exports: [ActorSource, CompanyQuery, FoundingService, Sessions, SignInService],
})
export class PeopleModule {}
