/** The number of a version: `2.0`. A major version asks people again, a minor one keeps every acknowledgement. */
export interface VersionNumber {
  readonly major: number;
  readonly minor: number;
}

export type VersionKind = 'major' | 'minor';

/** Reads `2.0`; null when it is not written like that. */
export function versionNumberOf(text: string): VersionNumber | null {
  const parts = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/.exec(text);
  return parts === null ? null : { major: Number(parts[1]), minor: Number(parts[2]) };
}

/** Writes it as people say it. */
export function versionInWords({ major, minor }: VersionNumber): string {
  return `${major}.${minor}`;
}

/** Below zero when the first is the earlier one. */
export function compareVersions(a: VersionNumber, b: VersionNumber): number {
  return a.major - b.major || a.minor - b.minor;
}

/** The number that follows: a version takes the number that its changes give it, without a gap. */
export function numberAfter(current: VersionNumber, kind: VersionKind): VersionNumber {
  return kind === 'major'
    ? { major: current.major + 1, minor: 0 }
    : { major: current.major, minor: current.minor + 1 };
}
