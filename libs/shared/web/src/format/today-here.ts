import type { LocalDate } from '@obi/kernel';

/** Today where the browser is: what a date field starts with. The server decides what today is. */
export function todayHere(): LocalDate {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
