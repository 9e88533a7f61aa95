/** Something that makes a module unfit to be published, and where. */
export interface Fault<Code extends string = string> {
  readonly code: Code;
  readonly at: string;
}
