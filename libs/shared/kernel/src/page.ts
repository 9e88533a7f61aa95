/** How many rows a page may hold (security.md R14), and how many it holds when nothing is said. */
export const PAGE_DEFAULT = 25;
export const PAGE_MAX = 100;
