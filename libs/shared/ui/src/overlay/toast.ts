import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  type OnDestroy,
  type OnInit,
} from '@angular/core';
import { ObiIcon } from '../text/icon';
import { Toasts, type Toast } from './toasts';

const SHOWN_MS = 6_000;

/** One toast; the pointer over it, or the focus in it, stops its clock. */
@Component({
  selector: 'obi-toast',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  host: {
    class: 'toast',
    '(mouseenter)': 'pause()',
    '(mouseleave)': 'start()',
    '(focusin)': 'pause()',
    '(focusout)': 'start()',
  },
  template: `
    <span>{{ toast().text }}</span>
    @if (toast().undo) {
      <button type="button" class="btn t d" (click)="undo()">Undo</button>
    }
    <button type="button" class="ib d" aria-label="Close" (click)="close()"><obi-icon name="close" /></button>
  `,
})
export class ObiToast implements OnInit, OnDestroy {
  readonly toast = input.required<Toast>();
  private readonly toasts = inject(Toasts);
  private clock: ReturnType<typeof setTimeout> | undefined;

  ngOnInit(): void {
    this.start();
  }

  ngOnDestroy(): void {
    this.pause();
  }

  protected start(): void {
    this.pause();
    this.clock = setTimeout(() => this.close(), SHOWN_MS);
  }

  protected pause(): void {
    clearTimeout(this.clock);
  }

  protected undo(): void {
    this.toast().undo?.();
    this.close();
  }

  protected close(): void {
    this.toasts.close(this.toast().id);
  }
}

/** Where toasts appear: bottom left. The app has one of these. */
@Component({
  selector: 'obi-toasts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiToast],
  host: { class: 'toasts', role: 'status' },
  template: `
    @for (toast of toasts.shown(); track toast.id) {
      <obi-toast [toast]="toast" />
    }
  `,
})
export class ObiToasts {
  protected readonly toasts = inject(Toasts);
}
