/** How many certificates share one list: so many that a look at the list does not tell whose certificate is checked. */
export const LIST_LENGTH = 131_072;

/** The list and the place in it of a certificate, by its running number. */
export function placeOf(number: number): { list: number; index: number } {
  return { list: Math.floor(number / LIST_LENGTH) + 1, index: number % LIST_LENGTH };
}
