/** What people may want to learn and can teach, by stable keys. Mentors mostly teach the first, mentees the second. */
export const TOPICS = {
  platforms: 'how the platforms work',
  customers: 'how customers talk about us',
  posting: 'writing a post of one’s own',
  answering: 'answering in public',
  crisis: 'what to do when many are angry',
  guide: 'what our guide allows',
  searching: 'finding out what is said',
  ai: 'working with AI',
  young: 'how younger people see us',
  inclusion: 'who feels left out, and why',
  leading: 'leading people',
  deciding: 'how decisions are made here',
  money: 'budgets and figures',
  career: 'finding one’s way in the company',
  industry: 'how our industry works',
  presenting: 'speaking before a board',
} as const satisfies Record<string, string>;

export type Topic = keyof typeof TOPICS;

/** Whether a key names a topic. */
export const isTopic = (key: string): key is Topic => Object.hasOwn(TOPICS, key);

/** Words in a row as one says them: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Topics in words: "how customers talk about us and working with AI". */
export function topicsInWords(keys: readonly string[]): string {
  return listed(keys.filter(isTopic).map((key) => TOPICS[key]));
}
