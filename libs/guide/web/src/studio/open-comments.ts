import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted } from '@obi/shared/web';
import { type Draft, clausesOf, editUrl, openCommentsOn } from './draft-view';

/** How many comments nobody has dealt with, and the clauses that they stand at. */
@Component({
  selector: 'obi-open-comments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (places().length) {
      <p class="s m">
        {{ howMany() }} open:
        @for (place of places(); track place.key) {
          <a [routerLink]="place.url">{{ place.words }}</a>{{ $last ? '.' : ', ' }}
        }
      </p>
    }
  `,
})
export class OpenComments {
  readonly draft = input.required<Draft>();
  protected readonly places = computed(() =>
    clausesOf(this.draft()).flatMap(({ key, number, title }) => {
      const many = openCommentsOn(this.draft(), key);
      const words = `${number} ${title}${many > 1 ? ` (${many})` : ''}`;
      return many ? [{ key, many, words, url: [...editUrl(key)] }] : [];
    }),
  );
  protected readonly howMany = computed(() =>
    counted(
      this.places().reduce((sum, { many }) => sum + many, 0),
      'comment is',
      'comments are',
    ),
  );
}
