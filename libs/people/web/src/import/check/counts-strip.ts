import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { counted, countInWords } from '@obi/shared/web';
import type { ImportCounts } from '../words/import-words';

interface Figure {
  readonly count: string;
  readonly label: string;
  readonly note: string;
  /** The section further down that it is about; none when there is nothing in it. */
  readonly goes: string | null;
  readonly wrong: boolean;
}

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
  protected readonly figures = computed<readonly Figure[]>(() => {
    const counts = this.counts();
    const done = this.done();
    const figure = (count: number, label: string, note: string, place = ''): Figure => ({
      count: countInWords(count),
      label,
      note: count > 0 ? note : '',
      goes: !done && place && count > 0 ? place : null,
      wrong: false,
    });
    const { joins, rejoins, past } = counts;
    const back = `${counted(rejoins, done ? 'person came' : 'person comes', done ? 'people came' : 'people come')} back`;
    const here = `of ${counted(counts.peopleBefore, 'person', 'people')} here before`;
    const news = {
      ...figure(joins + rejoins, done ? 'joined' : 'new people', '', joins > 0 ? 'join' : 'rejoin'),
      note: rejoins > 0 ? back : joins > 0 ? 'Start at white belt' : '',
    };
    const stay = figure(counts.unchanged, done ? 'stayed the same' : 'stay the same', '');
    return [
      figure(counts.changes, done ? 'people changed' : 'people change', here, 'change'),
      news,
      figure(counts.leaves, done ? 'left' : 'leave', 'Access ends, records stay', 'leave'),
      { ...stay, note: past > 0 ? `${countInWords(past)} more left long ago` : '' },
      {
        ...figure(
          counts.faulty,
          done
            ? counts.faulty === 1
              ? 'row was left out'
              : 'rows were left out'
            : counts.faulty === 1
              ? 'row has errors'
              : 'rows have errors',
          done ? 'They had errors' : 'Skipped unless fixed',
          'faulty',
        ),
        wrong: counts.faulty > 0,
      },
    ];
  });

  protected goTo(event: Event, place: string): void {
    event.preventDefault();
    const heading = document.getElementById(place);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}
