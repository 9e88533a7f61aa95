import { CustomScalar, Scalar } from '@nestjs/graphql';
import { isLocalDate, type LocalDate } from '@obi/kernel';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

function read(value: unknown): LocalDate {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new GraphQLError('A day is written YYYY-MM-DD.', {
    extensions: { kind: 'BAD_INPUT', code: 'NOT_A_DAY' },
  });
}

/** The class that stands for a calendar day in GraphQL types and inputs. */
export abstract class LocalDateValue {}

@Scalar('LocalDate', () => LocalDateValue)
export class LocalDateScalar implements CustomScalar<string, LocalDate> {
  description = 'A calendar day without a time, written YYYY-MM-DD.';
  serialize = (value: unknown): string => String(value);
  parseValue = (value: unknown): LocalDate => read(value);
  parseLiteral = (node: ValueNode): LocalDate => read(node.kind === Kind.STRING ? node.value : undefined);
}
