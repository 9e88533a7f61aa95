import { Directive, effect, inject, input, TemplateRef, untracked, ViewContainerRef } from '@angular/core';
import type { Relation } from '@obi/kernel';
import { Session } from './session';

/** Shows a part only to who may do it: `*obiCan="'people.import'"`, `*obiCan="'goal.view'; also: relations()"`. */
@Directive({ selector: '[obiCan]' })
export class ObiCan {
  readonly obiCan = input.required<string>();
  readonly obiCanAlso = input<readonly Relation[]>([]);

  constructor() {
    const session = inject(Session);
    const place = inject(ViewContainerRef);
    const template = inject(TemplateRef);
    effect(() => {
      const may = session.can(this.obiCan(), this.obiCanAlso());
      untracked(() => {
        place.clear();
        if (may) place.createEmbeddedView(template);
      });
    });
  }
}
