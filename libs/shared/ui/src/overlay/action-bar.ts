import { ChangeDetectionStrategy, Component } from '@angular/core';

/** One decision on a long page, always in reach: the words as content, the buttons in `<div actions>`. */
@Component({
  selector: 'obi-action-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'abar', role: 'region', 'aria-label': 'Decision' },
  template: `
    <div><ng-content /></div>
    <div class="acts"><ng-content select="[actions]" /></div>
  `,
})
export class ObiActionBar {}
