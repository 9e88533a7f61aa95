import { LANGUAGE_NAMES } from './language-names';

/** Most cells of most files: printable letters, one space at a time. Nothing in them needs cleaning. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A cell without what cannot be seen: outer and doubled spaces, joined lines, marks of zero width; accents composed. */
export function cleanCell(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return cell
    .normalize('NFC')
    .replace(/[\u200B\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a cell holds something that no text has: control characters, halves of characters. */
export function hasForbiddenCharacter(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text);
}

/** Whether a character was lost before the file came here; it stands as a black diamond in its place. */
export function hasLostCharacter(text: string): boolean {
  return text.includes('\uFFFD');
}

/** Whether this is a complete e-mail address: one @, no spaces, a domain with a dot. */
export function isEmail(text: string): boolean {
  if (text.length > 254 || !/^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@]+$/u.test(text)) return false;
  const [local = '', domain = ''] = text.split('@');
  const labels = domain.split('.');
  const soundLabels =
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label));
  return soundLabels && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

/** The language as a tag ("de", "pt-BR") from a tag or from a name, or undefined when there is no such language. */
export function languageOf(text: string): string | undefined {
  const named = LANGUAGE_NAMES.get(text.toLowerCase()) ?? knownTags.get(text);
  if (named !== undefined) return named;
  const tag = text.replaceAll('_', '-');
  if (!/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/.test(tag)) return undefined;
  const [canonical] = Intl.getCanonicalLocales(tag);
  if (canonical === undefined || !hasName(canonical)) return undefined;
  if (knownTags.size < REMEMBERED) knownTags.set(text, canonical);
  return canonical;
}

/** The IANA time zone as it is written in the list of zones, or undefined when there is none of that name. */
export function timeZoneOf(text: string): string | undefined {
  const listed = zones().get(text.toLowerCase());
  if (listed !== undefined) return listed;
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) && text;
  } catch {
    return undefined;
  }
}

/** A file says the same few languages again and again. */
const REMEMBERED = 500;
const knownTags = new Map<string, string>();

let listedZones: ReadonlyMap<string, string> | undefined;
let languageNames: Intl.DisplayNames | undefined;

function zones(): ReadonlyMap<string, string> {
  listedZones ??= new Map(
    ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => [zone.toLowerCase(), zone]),
  );
  return listedZones;
}

function hasName(tag: string): boolean {
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return languageNames.of(tag.split('-')[0] ?? '') !== undefined;
}
