import type { Encoding } from './dialect';

/**
 * How far a file has been read as UTF-8. A file comes in pieces, and a character may be cut between two of
 * them: `missing` bytes of it are still to come, the next one between `low` and `high`.
 */
export interface Utf8Reading {
  readonly valid: boolean;
  readonly missing: number;
  readonly low: number;
  readonly high: number;
}

export const UTF8_START: Utf8Reading = { valid: true, missing: 0, low: 0x80, high: 0xbf };

/** Reads on: whether the file is still UTF-8 after this piece of it. */
export function readUtf8(piece: Uint8Array, before: Utf8Reading = UTF8_START): Utf8Reading {
  if (!before.valid) return before;
  let { missing, low, high } = before;
  for (const byte of piece) {
    if (missing > 0) {
      if (byte < low || byte > high) return { ...UTF8_START, valid: false };
      missing -= 1;
      low = 0x80;
      high = 0xbf;
    } else if (byte >= 0x80) {
      const lead = leadOf(byte);
      if (lead === undefined) return { ...UTF8_START, valid: false };
      ({ missing, low, high } = lead);
    }
  }
  return { valid: true, missing, low, high };
}

/** The encoding of a file that has been read to its end: strictly UTF-8, else windows-1252. */
export function encodingOf(reading: Utf8Reading): Encoding {
  return reading.valid && reading.missing === 0 ? 'utf-8' : 'windows-1252';
}

/** The encoding of a file that is here as a whole, and whether it starts with the mark of UTF-8. */
export function decideEncoding(bytes: Uint8Array): { readonly encoding: Encoding; readonly marked: boolean } {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { encoding: encodingOf(readUtf8(bytes)), marked };
}

/** What may follow the first byte of a character: no detours, no halves of pairs, nothing above the last one. */
function leadOf(byte: number): Omit<Utf8Reading, 'valid'> | undefined {
  if (byte >= 0xc2 && byte <= 0xdf) return { missing: 1, low: 0x80, high: 0xbf };
  if (byte === 0xe0) return { missing: 2, low: 0xa0, high: 0xbf };
  if (byte === 0xed) return { missing: 2, low: 0x80, high: 0x9f };
  if (byte >= 0xe1 && byte <= 0xef) return { missing: 2, low: 0x80, high: 0xbf };
  if (byte === 0xf0) return { missing: 3, low: 0x90, high: 0xbf };
  if (byte >= 0xf1 && byte <= 0xf3) return { missing: 3, low: 0x80, high: 0xbf };
  if (byte === 0xf4) return { missing: 3, low: 0x80, high: 0x8f };
  return undefined;
}
