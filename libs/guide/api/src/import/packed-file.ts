import { inflateRawSync } from 'node:zlib';

const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** A part of a packed file, as the list at its end names it. */
interface Part {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** The parts of a packed file: what its list says of them, without unpacking any. */
function partsOf(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + ENTRY.length)) {
    if (at + ENTRY_LENGTH > bytes.length) break;
    parts.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28)),
      isDeflated: bytes.readUInt16LE(at + 10) === DEFLATED,
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
  }
  return parts;
}

/** How large a packed file says that it is unpacked. */
export function unpackedSize(bytes: Buffer): number {
  return partsOf(bytes).reduce((size, { unpacked }) => size + unpacked, 0);
}

/** The words of one part of a packed file; empty when there is no such part, or none that can be read. */
export function partOf(bytes: Buffer, name: string): string {
  const part = partsOf(bytes).find((one) => one.name === name);
  if (!part || part.at + LOCAL_LENGTH > bytes.length) return '';
  const from = part.at + LOCAL_LENGTH + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28);
  const packed = bytes.subarray(from, from + part.packed);
  if (!part.isDeflated) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.unpacked, 1) }).toString('utf8');
  } catch {
    return '';
  }
}
