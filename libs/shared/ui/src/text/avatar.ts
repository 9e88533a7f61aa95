import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A person's initials in a circle; the name stands beside it. */
@Component({
  selector: 'obi-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'av', 'aria-hidden': 'true' },
  template: '{{ initials() }}',
})
export class ObiAvatar {
  readonly initials = input.required<string>();
}
