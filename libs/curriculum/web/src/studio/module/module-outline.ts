import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ModuleContent, Step } from '@obi/curriculum/rules';
import { ObiIcon } from '@obi/shared/ui';
import { addStep } from '../content-edits';
import { atStep, BANK, nameOfStep, type ToldFault } from '../fault-place';
import { DraftSaving } from '../saving';
import { newStep } from './new-step';

/** The parts of a module: its facts, its steps in their order, and its bank of questions. */
@Component({
  selector: 'obi-module-outline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, RouterLink],
  template: `
    <nav aria-label="Draft">
      <a [routerLink]="[]" [attr.aria-current]="at() === '' || at() === 'facts' ? 'page' : null">
        Module facts
        @if (faults().length) {
          <span class="c mark">{{ faults().length }} to put right</span>
        }
      </a>
      <p class="ch">Steps</p>
      @for (step of steps(); track step.key) {
        <a
          [routerLink]="[]"
          [queryParams]="{ at: step.at }"
          [attr.aria-current]="isWithin(step.at) ? 'page' : null"
        >
          {{ step.name }}
          @if (step.faults) {
            <span class="c mark">{{ step.faults }} to put right</span>
          }
        </a>
      }
      <p class="more">
        @for (kind of kinds; track kind.type) {
          <button type="button" class="btn t d" (click)="add(kind.type)">
            <obi-icon name="add" [small]="true" />{{ kind.words }}
          </button>
        }
      </p>
      <p class="ch">Questions</p>
      <a
        [routerLink]="[]"
        [queryParams]="{ at: 'questions' }"
        [attr.aria-current]="at().startsWith('question') ? 'page' : null"
      >
        Question bank: {{ content().questions.length }}
        @if (inBank(); as count) {
          <span class="c mark">{{ count }} to put right</span>
        }
      </a>
    </nav>
  `,
  styles: `
    nav > a {
      display: block;
      padding: 7px 0 7px 12px;
      border-left: 2px solid var(--line);
      text-decoration: none;
      font: var(--t-14);
      color: var(--ink-2);
      overflow-wrap: anywhere;
    }
    nav > a:hover {
      color: var(--ink);
      border-color: var(--line-2);
    }
    nav > a[aria-current] {
      border-color: var(--ink);
      border-left-width: 4px;
      padding-left: 10px;
      color: var(--ink);
      font-weight: 600;
    }
    .ch {
      font: 600 0.875rem/1.25rem var(--sans);
      padding: 14px 0 4px;
    }
    .mark {
      display: block;
      color: var(--warn);
      font-weight: 600;
    }
    .more {
      display: flex;
      flex-wrap: wrap;
      margin-left: -2px;
    }
    @media (max-width: 1023px) {
      nav > a {
        padding: 12px 0 12px 12px;
      }
    }
  `,
})
export class ModuleOutline {
  readonly content = input.required<ModuleContent>();
  readonly at = input.required<string>();
  readonly faults = input.required<readonly ToldFault[]>();
  private readonly store = inject(DraftSaving).store;
  private readonly router = inject(Router);
  protected readonly kinds = [
    { type: 'lesson', words: 'Lesson' },
    { type: 'scenario', words: 'Scenario' },
    { type: 'quiz', words: 'Quiz' },
  ] as const;
  protected readonly steps = computed(() =>
    this.content().steps.map((step) => {
      const at = atStep(step.key);
      const faults = this.faults().filter((told) => told.at === at || told.at.startsWith(`${at}/`)).length;
      return { key: step.key, at, name: nameOfStep(step), faults };
    }),
  );
  protected readonly inBank = computed(
    () => this.faults().filter(({ at }) => at === BANK || at.startsWith('question/')).length,
  );

  protected isWithin(at: string): boolean {
    return this.at() === at || this.at().startsWith(`${at}/`);
  }

  protected add(type: Step['type']): void {
    const step = newStep(type, this.content().steps, this.store.firstClause());
    this.store.edit(addStep(step));
    void this.router.navigate([], { queryParams: { at: atStep(step.key) } });
  }
}
