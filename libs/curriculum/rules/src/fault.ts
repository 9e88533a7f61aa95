/** Something that makes a module unfit to be published, and where. */
export interface Fault<Code extends string = string> {
  readonly code: Code;
  readonly at: string;
}

/** A fault for each thing that has the key of one before it. */
export function repeated<Code extends string>(
  items: readonly { readonly key: string }[],
  code: Code,
  under = '',
): Fault<Code>[] {
  const twice = items.filter(({ key }, index) => items.findIndex((each) => each.key === key) < index);
  return twice.map(({ key }) => ({ code, at: under + key }));
}
