import { Directive, effect, inject, input, TemplateRef, untracked, ViewContainerRef } from '@angular/core';
import type { Relation } from '@obi/kernel';
import { Session } from './session';

/**
 * Shows a part only to who may do it: `*obiCan="'award.revoke'"`, `*obiCan="'goal.view'; also: relations()"`, and
 * `*obiCan="'people.import'; over: 'company'"` where a role over one unit is not enough.
 */
@Directive({ selector: '[obiCan]' })
export class ObiCan {
  readonly obiCan = input.required<string>();
  readonly obiCanAlso = input<readonly Relation[]>([]);
  readonly obiCanOver = input<'company' | undefined>();

  constructor() {
    const session = inject(Session);
    const place = inject(ViewContainerRef);
    const template = inject(TemplateRef);
    effect(() => {
      const may =
        this.obiCanOver() === 'company'
          ? session.canOverCompany(this.obiCan())
          : session.can(this.obiCan(), this.obiCanAlso());
      untracked(() => {
        place.clear();
        if (may) place.createEmbeddedView(template);
      });
    });
  }
}
