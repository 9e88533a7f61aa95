import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@obi/shared/api';
import { type Company, CompanyQuery } from './company';

@ObjectType('Company', { description: 'The company that this Obi serves.' })
export class CompanyType implements Pick<Company, 'name' | 'demo'> {
  @Field(() => String, { description: 'Its name, as its people say it.' })
  name: string;

  @Field(() => Boolean, {
    description: 'Whether this is the demo company, whose people and figures are made up.',
  })
  demo: boolean;
}

@Resolver(() => CompanyType)
export class CompanyResolver {
  constructor(@Inject(CompanyQuery) private readonly companies: CompanyQuery) {}

  @Query(() => CompanyType, { description: 'The company, for the sign-in page.' })
  @Public('The sign-in page says to which company one signs in.')
  company(): Promise<Company> {
    return this.companies.company();
  }
}
