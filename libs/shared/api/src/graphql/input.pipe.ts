import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Refused } from '../errors/refused';

/** The first fault of an input, with the path of its field: `input.capacity`. */
function faultOf(errors: readonly ValidationError[], path = ''): { field: string; rule: string } {
  const [error] = errors;
  if (!error) return { field: path, rule: 'unknown' };
  const field = path === '' ? error.property : `${path}.${error.property}`;
  if (error.children && error.children.length > 0) return faultOf(error.children, field);
  return { field, rule: Object.keys(error.constraints ?? {})[0] ?? 'unknown' };
}

/** Checks inputs by what their classes declare; a fault names its field and the rule that it breaks. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    exceptionFactory: (errors) => {
      const { field, rule } = faultOf(errors);
      return new Refused({ code: 'BAD_INPUT', kind: 'BAD_INPUT', field, params: { rule } });
    },
  });
}
