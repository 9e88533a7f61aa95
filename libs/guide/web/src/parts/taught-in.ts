import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { beltOf } from '@obi/kernel';
import { ObiBeltMark } from '@obi/shared/ui';

/** A module that teaches a clause. */
export interface TeachingModule {
  readonly key: string;
  readonly title: string;
  readonly belt: string;
}

/** The modules that teach a clause, each with its belt: to learn in, or to write in. */
@Component({
  selector: 'obi-taught-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiBeltMark, RouterLink],
  template: `
    <ul>
      @for (module of shown(); track module.key) {
        <li>
          <a [routerLink]="[place(), module.key]">{{ module.title }}</a>
          <obi-belt-mark [belt]="module.belt" />
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
    }
    a {
      display: block;
      font-weight: 600;
      margin-bottom: 4px;
    }
  `,
})
export class TaughtIn {
  readonly modules = input.required<readonly TeachingModule[]>();
  /** Where a module opens. */
  readonly place = input<'/modules' | '/studio/modules'>('/modules');
  protected readonly shown = computed(() =>
    this.modules().map((module) => ({ ...module, belt: beltOf(module.belt) })),
  );
}
