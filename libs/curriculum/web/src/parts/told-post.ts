import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ScenarioSituation } from '@obi/curriculum/rules';
import { Post } from './post';

/** What a situation begins with. */
type Told = Pick<ScenarioSituation, 'author' | 'handle' | 'at' | 'text' | 'spread' | 'facts'>;

/** What somebody wrote, how far it has spread, and what is known. */
@Component({
  selector: 'obi-told-post',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Post],
  template: `
    <obi-post
      [author]="situation().author"
      [handle]="situation().handle"
      [at]="situation().at"
      [text]="situation().text"
    />
    @if (situation().spread; as spread) {
      <p class="s m spread">{{ spread }}</p>
    }
    @if (situation().facts.length) {
      <dl class="kv facts">
        @for (fact of situation().facts; track $index) {
          <dt>{{ fact.label }}</dt>
          <dd>{{ fact.value }}</dd>
        }
      </dl>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .spread {
      margin-top: 14px;
    }
    .facts {
      margin-top: 20px;
      padding-top: 16px;
      border-top: 1.5px dashed var(--line-2);
    }
    @media (max-width: 1023px) {
      .facts {
        margin-top: 14px;
        padding-top: 12px;
      }
    }
  `,
})
export class ToldPost {
  readonly situation = input.required<Told>();
}
