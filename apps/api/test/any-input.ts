/** What a browser, a script or somebody with bad intentions might send in place of each scalar. */
const ODD: Readonly<Record<string, readonly unknown[]>> = {
  ID: [
    '',
    'x',
    '00000000-0000-0000-0000-000000000000',
    "' or 1=1 --",
    '\u0000',
    'a'.repeat(5_000),
    '-1',
    'NaN',
  ],
  String: [
    '',
    ' ',
    "'; drop table people.person; --",
    '\u0000',
    '😀'.repeat(500),
    '%_\\',
    '../../etc/passwd',
    '{}',
  ],
  Int: [0, -1, 1, 2_147_483_647, -2_147_483_648, 101, 7, 3],
  Boolean: [true, false],
  LocalDate: ['2026-02-28', '0001-01-01', '9999-12-31', '2026-11-21', '2026-02-30', '-4713-01-01', ''],
  DateTime: [
    '2026-11-21T10:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '275760-09-13T00:00:00Z',
  ],
  Float: [0, -1.5, 1e300, 5e-324],
};

/** Words that mean something somewhere, so that more than the first check is reached. */
const WORDS = [
  'white',
  'yellow',
  'hr',
  'administrator',
  'en',
  'Europe/Lisbon',
  'everyone',
  'white.join-in',
  'quiz',
  ',',
];
const PIECES = [
  '\u0000',
  '\uD800',
  '\u202E',
  '\n',
  '\\',
  '"',
  "'",
  '%',
  '{',
  '}',
  '$1',
  '--',
  'é',
  '漢',
  '😀',
  'a',
  '0',
  ' ',
];
const MOST_IDS = 500;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Makes inputs up: the same ones in every run with the same seed, as long as the answers are the same. */
export class AnyInput {
  private readonly ids: string[] = [];

  constructor(private state: number) {}

  /** A number from 0 up to, but not including, this one. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  one<Value>(list: readonly Value[]): Value {
    return list[this.below(list.length)] as Value;
  }

  /** Remembers ids that the server told, to ask about them. */
  learn(text: string): void {
    for (const id of text.match(UUID) ?? []) {
      if (this.ids.length < MOST_IDS) this.ids.push(id);
      else this.ids[this.below(MOST_IDS)] = id;
    }
  }

  /** Something in place of a scalar: mostly of its kind, now and then of another one or nothing. */
  scalar(type: string): unknown {
    const dice = this.below(20);
    if (dice === 0) return null;
    if (dice === 1) return this.one(Object.values(ODD).flat());
    if (type === 'ID' && this.ids.length > 0 && dice < 12) return this.one(this.ids);
    if (type === 'String' && dice < 8) return this.one(WORDS);
    if (type === 'String' && dice < 14) return this.text();
    if (type === 'Int' && dice < 8) return this.below(1_000) - 100;
    return this.one(ODD[type] ?? ODD['String'] ?? []);
  }

  /** A text of odd pieces. */
  text(): string {
    return Array.from({ length: this.below(12) }, () => this.one(PIECES)).join('');
  }

  /** The same text with one piece cut out, doubled or replaced. */
  broken(text: string): string {
    const [from, length] = [this.below(text.length), 1 + this.below(8)];
    const middle = this.one(['', this.text(), text.slice(from, from + length).repeat(2)]);
    return text.slice(0, from) + middle + text.slice(from + length);
  }
}
