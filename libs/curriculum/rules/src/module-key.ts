import type { Belt } from '@obi/kernel';

const LONGEST = 60;

/** The key that a new module gets from its belt and title, for good; none when the title has no letter or digit. */
export function moduleKeyOf(belt: Belt, title: string): string | undefined {
  const slug = title
    .normalize('NFD')
    .replaceAll(/[^\w\s-]/g, '')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST)
    .replace(/-$/, '');
  return slug === '' ? undefined : `${belt}.${slug}`;
}
