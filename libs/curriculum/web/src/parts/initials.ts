/** Two letters for the round picture of somebody who wrote a post. */
export function initialsOf(author: string): string {
  const words = author.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
}
