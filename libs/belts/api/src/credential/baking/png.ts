import { crc32, inflateSync } from 'node:zlib';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The keyword under which Open Badges 3.0 keeps a credential in an image. */
const KEYWORD = 'openbadgecredential';
/** Length, type and checksum around what a chunk holds. */
const FRAME = 12;

/** One chunk of a PNG file. */
export function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + FRAME);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}

/** The image with the badge in it. */
export function bakedPng(image: Buffer, badge: string): Buffer {
  // Keyword, not compressed, no language, no translated keyword.
  const text = Buffer.concat([Buffer.from(`${KEYWORD}\0\0\0\0\0`, 'latin1'), Buffer.from(badge, 'utf8')]);
  const header = PNG_SIGNATURE.length + image.readUInt32BE(PNG_SIGNATURE.length) + FRAME;
  return Buffer.concat([image.subarray(0, header), chunk('iTXt', text), image.subarray(header)]);
}

/** The badge in an image; undefined when there is none. Never reads beyond the file, whatever its lengths say. */
export function badgeInPng(image: Buffer, mostBytes: number): string | undefined {
  let at = PNG_SIGNATURE.length;
  while (at + FRAME <= image.length) {
    const length = image.readUInt32BE(at);
    const type = image.toString('latin1', at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > image.length) return undefined;
    if (type === 'iTXt') {
      const badge = textIn(image.subarray(at + 8, end), mostBytes);
      if (badge !== undefined) return badge;
    }
    at = end + 4;
  }
  return undefined;
}

function textIn(data: Buffer, mostBytes: number): string | undefined {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 0 || data.toString('latin1', 0, keywordEnd) !== KEYWORD) return undefined;
  const isCompressed = data[keywordEnd + 1] === 1;
  const language = data.indexOf(0, keywordEnd + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return undefined;
  const text = data.subarray(translated + 1);
  try {
    return (isCompressed ? inflateSync(text, { maxOutputLength: mostBytes }) : text).toString('utf8');
  } catch {
    return undefined;
  }
}
