import type { Belt } from '@obi/kernel';

/** The belts in German, as in "der grüne Gürtel" and "Ihr grüner Gürtel". */
export const GERMAN: Readonly<Record<Belt, string>> = {
  white: 'weiß',
  yellow: 'gelb',
  orange: 'orange',
  green: 'grün',
  blue: 'blau',
  brown: 'braun',
  black: 'schwarz',
};
