/** Without the letters and digits that look alike on paper. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 10;

/** The code of a certificate as it is kept, from what somebody typed or read aloud; null when it cannot be one. */
export function certificateCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  const isOne = code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter));
  return isOne ? code : null;
}

/** The code in the groups in which it is printed: 7K4M-Q2XD-9A. */
export function codeShown(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].filter(Boolean).join('-');
}
