import { ChangeDetectionStrategy, Component, computed, ElementRef, input, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectNarrow, injectNextPerson, LocalDatePipe } from '@obi/shared/web';
import type { PeopleListQuery } from './people-page.graphql.gen';
import type { Shown } from './people-state';

export type ListedPerson = PeopleListQuery['people']['nodes'][number];

/** The people of a page: a table on a desk, items of three lines on a phone. j and k go from person to person. */
@Component({
  selector: 'obi-people-rows',
  host: { class: 'wide-box' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, LocalDatePipe],
  templateUrl: './people-rows.html',
  styles: `
    .who {
      display: inline-block;
      padding: 10px 0;
    }
    .rows > li {
      padding: 4px 0 12px;
    }
  `,
})
export class PeopleRows {
  readonly people = input.required<readonly ListedPerson[]>();
  readonly shown = input.required<Shown>();

  protected readonly narrow = injectNarrow();
  protected readonly caption = computed(() =>
    this.shown() === 'left' ? 'People who have left, by name' : 'People, by name',
  );
  private readonly links = viewChildren<string, ElementRef<HTMLAnchorElement>>('link', { read: ElementRef });

  constructor() {
    injectNextPerson(this.links);
  }
}
