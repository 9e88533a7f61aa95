import type { IconName } from '../text/icons';

/** One of the things that can be chosen. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
}

let groups = 0;

/** A name for a group of radios that no other group on the page has. */
export function groupName(): string {
  return `choice-${++groups}`;
}

/** Home and End go to the first and the last radio, as the arrows go to the next. */
export function chooseEnd(event: Event, end: 'first' | 'last'): void {
  const group = (event.target as HTMLElement).closest('[role=radiogroup]');
  const radios = group?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
  const radio = end === 'first' ? radios[0] : radios[radios.length - 1];
  if (!radio) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}
