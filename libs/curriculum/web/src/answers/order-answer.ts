import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import type { AskedQuestion } from './asked-question';

type Move = 'up' | 'down';

/** Puts things in order: each has a button up and a button down, and the arrow keys do the same; or says that it is right. */
@Component({
  selector: 'obi-order-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <ol tabindex="-1">
      @for (option of options(); track option.key; let place = $index) {
        <li class="box">
          <span class="tn m" aria-hidden="true">{{ $index + 1 }}</span>
          <span>{{ option.text }}</span>
          <span class="ways">
            @for (way of ways; track way) {
              @let ends = isEnd(place, way);
              <button
                type="button"
                class="ib"
                [class]="way"
                [attr.data-way]="way"
                [attr.data-key]="option.key"
                [attr.aria-disabled]="ends || null"
                [attr.aria-label]="'Move ' + way + ': ' + option.text"
                (click)="move($event, place, way)"
                (keydown.arrowup)="move($event, place, 'up')"
                (keydown.arrowdown)="move($event, place, 'down')"
              >
                <obi-icon name="down" />
              </button>
            }
          </span>
        </li>
      }
    </ol>
    @if (question().chosen.length === 0) {
      <button type="button" class="btn o d" (click)="leaveSo()">This order is right</button>
    }
    <p class="vh" role="status">{{ moved() }}</p>
  `,
  styles: `
    ol {
      display: grid;
      gap: 8px;
    }
    li {
      display: grid;
      grid-template-columns: 1.5rem 1fr auto;
      align-items: center;
      gap: 8px;
      padding: 4px 4px 4px 12px;
    }
    ol + button {
      margin-top: 12px;
    }
    .ways {
      display: flex;
    }
    /* a part without a box of its own cannot be turned */
    .up obi-icon {
      display: inline-flex;
      transform: rotate(180deg);
    }
    [aria-disabled] {
      opacity: 0.35;
    }
  `,
})
export class OrderAnswer {
  readonly question = input.required<AskedQuestion>();
  readonly chosen = output<readonly string[]>();
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly ways: readonly Move[] = ['up', 'down'];
  protected readonly moved = signal('');
  protected readonly options = computed(() => {
    const { options, chosen } = this.question();
    if (chosen.length === 0) return options;
    return chosen.flatMap((key) => options.filter((option) => option.key === key));
  });

  protected isEnd(place: number, way: Move): boolean {
    return way === 'up' ? place === 0 : place === this.options().length - 1;
  }

  /** It may stand right as it is shown: that is an answer too, without moving anything. */
  protected leaveSo(): void {
    this.moved.set('');
    this.chosen.emit(this.options().map(({ key }) => key));
    // The button is gone now; who goes by keys stays with the list.
    this.focus('ol');
  }

  protected move(event: Event, place: number, way: Move): void {
    event.preventDefault();
    if (this.isEnd(place, way)) return;
    const to = way === 'up' ? place - 1 : place + 1;
    const keys = this.options().map(({ key }) => key);
    const [key = ''] = keys.splice(place, 1);
    keys.splice(to, 0, key);
    this.moved.set(`${this.options()[place]?.text ?? ''}: now ${to + 1} of ${keys.length}`);
    this.chosen.emit(keys);
    // A row that moves in the page loses the focus: it goes on with the button that was used.
    const used = event.target instanceof Element ? event.target.closest('[data-way]') : null;
    this.focus(`[data-key="${key}"][data-way="${used?.getAttribute('data-way') ?? way}"]`);
  }

  private focus(what: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(what)?.focus(), { injector: this.injector });
  }
}
