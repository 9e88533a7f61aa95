import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
} from '@angular/core';

const SHOWN_AFTER_MS = 300;
const STILL_AFTER_MS = 8_000;

/** Still blocks where the rows will be: nothing for 300 ms, and after 8 s it says that it is still working. */
@Component({
  selector: 'obi-loading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-busy': 'true' },
  template: `
    @if (shown()) {
      <p class="vh" role="status">Loading {{ what() }}</p>
      @for (index of blocks(); track index) {
        <div class="sk" aria-hidden="true"></div>
      }
      @if (still()) {
        <p class="s m" role="status">Still working</p>
      }
    }
  `,
})
export class ObiLoading {
  /** What is being loaded, as it goes on after "Loading": "your belt path". */
  readonly what = input('');
  readonly rows = input(4);
  protected readonly blocks = computed(() => Array.from({ length: this.rows() }, (_, index) => index));
  protected readonly shown = signal(false);
  protected readonly still = signal(false);

  constructor() {
    const timers = [
      setTimeout(() => this.shown.set(true), SHOWN_AFTER_MS),
      setTimeout(() => this.still.set(true), STILL_AFTER_MS),
    ];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
