import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiIcon } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';
import type { ClauseView } from '../page/guide-view';
import { searchGuide } from '../page/search';

/** Finds clauses by their words, as one types. */
@Component({
  selector: 'obi-guide-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, RouterLink],
  template: `
    <div role="search" class="inp-in" [class.wide]="wide()">
      <obi-icon name="search" [small]="true" />
      <input
        class="inp d"
        type="search"
        aria-label="Search the guide"
        placeholder="Search the guide"
        [value]="query()"
        (input)="query.set($any($event.target).value)"
        (keydown.escape)="query.set('')"
      />
    </div>
    <p class="vh" role="status">{{ said() }}</p>
    @if (query()) {
      <ol class="found" [class.wide]="wide()">
        @for (each of found(); track each.clause.key) {
          <li>
            <a [routerLink]="each.clause.url" (click)="query.set('')">
              <b class="h4">{{ each.clause.number }} {{ each.clause.title }}</b>
              <span class="xs m">
                {{ each.before }}
                @if (each.hit) {
                  <mark>{{ each.hit }}</mark>
                }
                {{ each.after }}
              </span>
            </a>
          </li>
        } @empty {
          <li class="s m none">No clause holds these words. Try fewer, or another form of the word.</li>
        }
      </ol>
    }
  `,
  styles: `
    .inp-in.wide {
      max-width: 420px;
    }
    .found {
      margin-top: 12px;
    }
    .found.wide {
      max-width: 62ch;
    }
    .found li {
      border-bottom: 1px solid var(--line);
    }
    .found a {
      display: block;
      padding: 10px 0;
      text-decoration: none;
    }
    .found a:hover b {
      text-decoration: underline;
    }
    .found span {
      display: block;
    }
    .none {
      padding: 10px 0;
    }
    mark {
      background: var(--mat-2);
      color: var(--ink);
    }
  `,
})
export class GuideSearch {
  readonly clauses = input.required<readonly ClauseView[]>();
  readonly query = model('');
  readonly wide = input(false);
  protected readonly found = computed(() => searchGuide(this.clauses(), this.query()));
  protected readonly said = computed(() =>
    this.query() ? `${counted(this.found().length, 'clause', 'clauses')} found` : '',
  );
}
