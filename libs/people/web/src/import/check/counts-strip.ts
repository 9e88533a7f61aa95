import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { figuresAfter, figuresBefore } from '../words/count-figures';
import type { ImportCounts } from '../words/import-words';

/** The file in five figures; each leads to the people behind it. */
@Component({
  selector: 'obi-counts-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="nums">
      @for (figure of figures(); track $index) {
        <li [class.is-seal]="figure.wrong">
          @if (figure.goes; as place) {
            <a [href]="'#' + place" (click)="goTo($event, place)">
              <b>{{ figure.count }}</b> <span>{{ figure.label }}</span>
              <span class="xs">{{ figure.note }}</span>
            </a>
          } @else {
            <b>{{ figure.count }}</b> <span>{{ figure.label }}</span>
            <span class="xs">{{ figure.note }}</span>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './counts-strip.css',
})
export class CountsStrip {
  readonly counts = input.required<ImportCounts>();
  /** Whether it is written already: then it is told in the past, and leads nowhere. */
  readonly done = input(false);
  protected readonly figures = computed(() =>
    this.done() ? figuresAfter(this.counts()) : figuresBefore(this.counts()),
  );

  protected goTo(event: Event, place: string): void {
    event.preventDefault();
    const heading = document.getElementById(place);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}
