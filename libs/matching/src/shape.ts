/** Looks at one value and tells what is wrong with it, one line per fault that starts with where it is. */
export type Shape = (value: unknown, at: string, faults: string[]) => void;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Shows a wrong value shortly, as it was written. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export const text: Shape = (value, at, faults) => {
  if (typeof value !== 'string') faults.push(`${at}: ${shown(value)} is not a text`);
};

export const nonEmptyText: Shape = (value, at, faults) => {
  if (typeof value !== 'string' || value === '')
    faults.push(`${at}: ${shown(value)} is not a text with at least one character`);
};

export const flag: Shape = (value, at, faults) => {
  if (typeof value !== 'boolean') faults.push(`${at}: ${shown(value)} is neither true nor false`);
};

/** A whole number between two bounds; a bound of infinity is not mentioned. */
export const whole =
  (from = -Infinity, to = Infinity): Shape =>
  (value, at, faults) => {
    if (Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to) return;
    const bounds = to < Infinity ? ` from ${from} to ${to}` : from > -Infinity ? ` of at least ${from}` : '';
    faults.push(`${at}: ${shown(value)} is not a whole number${bounds}`);
  };

/** The value may also be null, which is as if it were left out. */
export const orNull =
  (shape: Shape): Shape =>
  (value, at, faults) => {
    if (value !== null) shape(value, at, faults);
  };

export const listOf =
  (shape: Shape): Shape =>
  (value, at, faults) => {
    if (!Array.isArray(value)) faults.push(`${at}: ${shown(value)} is not a list`);
    else for (let place = 0; place < value.length; place++) shape(value[place], `${at}[${place}]`, faults);
  };

/** A list of exactly two. */
export const twoOf =
  (shape: Shape): Shape =>
  (value, at, faults) => {
    if (!Array.isArray(value) || value.length !== 2)
      faults.push(`${at}: ${shown(value)} is not a list of two`);
    else listOf(shape)(value, at, faults);
  };

/** Named values; what is not named here is left alone. */
export const record =
  (fields: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape =>
  (value, at, faults) => {
    if (!isRecord(value)) {
      faults.push(`${at || 'input'}: ${shown(value)} is not an object`);
      return;
    }
    const inside = (name: string) => (at === '' ? name : `${at}.${name}`);
    for (const name of required) if (value[name] === undefined) faults.push(`${inside(name)}: is missing`);
    for (const [name, shape] of Object.entries(fields)) {
      if (value[name] !== undefined) shape(value[name], inside(name), faults);
    }
  };

/** Any names, all with values of one shape. */
export const namedValues =
  (shape: Shape): Shape =>
  (value, at, faults) => {
    if (!isRecord(value)) faults.push(`${at}: ${shown(value)} is not an object`);
    else for (const [name, entry] of Object.entries(value)) shape(entry, `${at}.${name}`, faults);
  };

/** One of a few fixed values, compared as they are written. */
export const oneOf =
  (...allowed: readonly unknown[]): Shape =>
  (value, at, faults) => {
    const written = JSON.stringify(value);
    if (allowed.some((choice) => JSON.stringify(choice) === written)) return;
    faults.push(
      `${at}: ${shown(value)} is not ${allowed.map((choice) => JSON.stringify(choice)).join(' or ')}`,
    );
  };
