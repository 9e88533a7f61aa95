import { Global, Module } from '@nestjs/common';
import { ActorSource } from '@obi/shared/api';
import { CompanyQuery } from './company/company';
import { CompanyResolver } from './company/company.resolver';
import { ImportApply } from './import/apply/import-apply';
import { ImportCheck } from './import/check/import-check';
import { Staging } from './import/check/staging';
import { ImportFiles } from './import/file/import-files';
import { ImportResults } from './import/import-results';
import { ImportRuns } from './import/import-runs';
import { ImportStore } from './import/import-store';
import { ImportController } from './import/import.controller';
import { ImportResolver } from './import/import.resolver';
import { ImportService } from './import/import.service';
import { ProgressBeats } from './import/run-progress';
import { PeopleQuery } from './person/people.query';
import { PersonResolver } from './person/person.resolver';
import { PersonService } from './person/person.service';
import { RoleResolver } from './role/role.resolver';
import { RoleService } from './role/role.service';
import { FoundingService } from './sign-in/founding.service';
import { Guesses } from './sign-in/guesses';
import { Passwords } from './sign-in/passwords';
import { Sessions } from './sign-in/sessions';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { SignInService } from './sign-in/sign-in.service';
import { SignInTidying } from './sign-in/sign-in-tidying';
import { SignInsResolver } from './sign-in/sign-ins.resolver';
import { SignIns } from './sign-in/sign-ins.service';
import { UnitQuery, UnitResolver } from './unit/unit.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';

const IMPORT = [
  ImportApply,
  ImportCheck,
  ImportFiles,
  ImportResolver,
  ImportResults,
  ImportRuns,
  ImportService,
  ImportStore,
  ProgressBeats,
  Staging,
];

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
    SignInTidying,
    SignInResolver,
    SignIns,
    SignInsResolver,
    ViewerResolver,
    PeopleQuery,
    PersonResolver,
    PersonService,
    RoleResolver,
    RoleService,
    UnitQuery,
    UnitResolver,
    ...IMPORT,
  ],
  controllers: [ImportController],
  exports: [
    ActorSource,
    CompanyQuery,
    FoundingService,
    ImportResults,
    ImportRuns,
    ImportService,
    PeopleQuery,
    Sessions,
    SignInService,
    SignInTidying,
  ],
})
export class PeopleModule {}
