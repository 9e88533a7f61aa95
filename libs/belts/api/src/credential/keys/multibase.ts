const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** What a multikey begins with that is an Ed25519 public key. */
const ED25519 = Buffer.from([0xed, 0x01]);

/** A public key as credentials name it: base 58 after a `z`. Such bytes never begin with zero. */
export function multikeyOf(publicKey: Buffer): string {
  let number = BigInt(`0x${Buffer.concat([ED25519, publicKey]).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = `${LETTERS[Number(number % 58n)]}${text}`;
  return `z${text}`;
}
