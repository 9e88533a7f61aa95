import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectNarrow, injectShortcuts, LocalDatePipe } from '@obi/shared/web';
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
    const document: Document = inject(ElementRef).nativeElement.ownerDocument;
    const move = (by: 1 | -1) => {
      const all = this.links().map((link) => link.nativeElement);
      const at = all.findIndex((link) => link === document.activeElement);
      all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
    };
    injectShortcuts(
      { keys: 'j', does: 'Next person of the list; Enter opens', run: () => move(1) },
      { keys: 'k', does: 'Previous person of the list', run: () => move(-1) },
    );
  }
}
