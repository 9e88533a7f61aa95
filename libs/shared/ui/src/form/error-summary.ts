import {
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

  constructor() {
    effect(() => {
      const wrong = this.errors().length > 0;
      this.markTitle(wrong);
      // The list is drawn after this turn; only then can it take the focus.
      if (wrong) setTimeout(() => this.host.querySelector<HTMLElement>('[role=alert]')?.focus());
    });
    inject(DestroyRef).onDestroy(() => this.markTitle(false));
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
