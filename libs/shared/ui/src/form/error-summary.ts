import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { Title } from '@angular/platform-browser';

/** One thing to put right: the id of its control, and the same words as at the field. */
export interface FormError {
  readonly control: string;
  readonly message: string;
}

const MARK = 'Error: ';

/** On top of a form that was refused: "There is a problem", with a link to each field. Focus moves here. */
@Component({
  selector: 'obi-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (errors().length) {
      <div class="note seal" role="alert" tabindex="-1">
        <b class="b">There is a problem</b>
        <ul>
          @for (error of errors(); track error.control) {
            <li>
              <a [href]="'#' + error.control" (click)="goTo($event, error.control)">{{ error.message }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class ObiErrorSummary {
  readonly errors = input.required<readonly FormError[]>();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly title = inject(Title);

  /** Whether the form was sent and nothing was typed since: then faults take the focus, and never while typing. */
  private wasSent = false;

  constructor() {
    effect(() => {
      const wrong = this.errors().length > 0;
      this.markTitle(wrong);
      if (wrong) this.takeFocus();
    });
    const destroyed = inject(DestroyRef);
    destroyed.onDestroy(() => this.markTitle(false));
    afterNextRender(() => this.followForm(destroyed));
  }

  private followForm(destroyed: DestroyRef): void {
    const form = this.host.closest('form');
    if (!form) return;
    const sent = (): void => {
      this.wasSent = true;
      if (this.errors().length > 0) this.takeFocus();
    };
    const typed = (): boolean => (this.wasSent = false);
    form.addEventListener('submit', sent);
    form.addEventListener('input', typed);
    destroyed.onDestroy(() => {
      form.removeEventListener('submit', sent);
      form.removeEventListener('input', typed);
    });
  }

  /** The list is drawn after this turn; only then can it take the focus. */
  private takeFocus(): void {
    setTimeout(() => {
      if (!this.wasSent && this.host.closest('form')) return;
      this.host.querySelector<HTMLElement>('[role=alert]')?.focus();
    });
  }

  protected goTo(event: Event, control: string): void {
    event.preventDefault();
    document.getElementById(control)?.focus();
  }

  private markTitle(wrong: boolean): void {
    const plain = this.title.getTitle().replace(MARK, '');
    this.title.setTitle(wrong ? MARK + plain : plain);
  }
}
