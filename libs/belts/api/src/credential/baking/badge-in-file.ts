import { badgeInPng, PNG_SIGNATURE } from './png';
import { badgeInSvg } from './svg';

/** More than any badge of ours with a picture around it. */
export const MOST_BYTES = 1_048_576;

type Json = Readonly<Record<string, unknown>>;

/** The badge in a file, by what is in it and never by its name; undefined when there is none that can be read. */
export function badgeInFile(file: Buffer): Json | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  try {
    const badge: unknown = JSON.parse(text);
    const isObject = typeof badge === 'object' && badge !== null && !Array.isArray(badge);
    return isObject ? (badge as Json) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(file: Buffer): string | undefined {
  if (file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return badgeInPng(file, MOST_BYTES);
  const text = file
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('{')) return text;
  return text.startsWith('<') ? badgeInSvg(text) : undefined;
}
