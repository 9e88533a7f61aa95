import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiIcon, ObiTag } from '@obi/shared/ui';
import { LocalDatePipe } from '@obi/shared/web';
import type { ClauseView, Guide } from '../page/guide-view';
import { CleanText } from './clean-text';

/** The whole guide at a glance: every clause, and what each asks of the reader. Printed, it is the guide itself. */
@Component({
  selector: 'obi-guide-overview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CleanText, LocalDatePipe, ObiIcon, ObiTag, RouterLink],
  template: `
    <div class="parts">
      @for (section of sections(); track section.key) {
        <section class="sec" [attr.aria-labelledby]="'section-' + section.key">
          <h2 [id]="'section-' + section.key">{{ section.number }} {{ section.title }}</h2>
          <ul>
            @for (clause of section.views; track clause.key) {
              <li>
                <a [routerLink]="clause.url">
                  <span>{{ clause.number }} {{ clause.title }}</span>
                  @switch (clause.mark) {
                    @case ('changed') {
                      <obi-tag tone="warn">Changed</obi-tag>
                    }
                    @case ('new') {
                      <obi-tag tone="warn">New</obi-tag>
                    }
                    @case ('unread') {
                      <obi-tag>To read</obi-tag>
                    }
                    @default {
                      <span class="done xs m">
                        <obi-icon name="check" [small]="true" /><span class="vh">Acknowledged </span>
                        {{ clause.mine.acknowledgedOn | localDate }}
                      </span>
                    }
                  }
                </a>
              </li>
            }
          </ul>
        </section>
      }
    </div>
    <div class="whole">
      @for (section of sections(); track section.key) {
        <h2>{{ section.number }} {{ section.title }}</h2>
        @for (clause of section.views; track clause.key) {
          <h3>{{ clause.number }} {{ clause.title }}</h3>
          <obi-clean-text [text]="clause.text" />
        }
      }
    </div>
  `,
  styles: `
    .parts {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 32px 48px;
      margin-top: 28px;
      align-items: start;
    }
    li {
      border-bottom: 1px solid var(--line);
    }
    li a {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 12px;
      min-height: 44px;
      padding: 6px 0;
      text-decoration: none;
      font: var(--t-14);
    }
    li a:hover > span:first-child {
      text-decoration: underline;
    }
    .done {
      flex: none;
      display: inline-flex;
      gap: 5px;
      align-items: center;
    }
    .whole {
      display: none;
    }
    @media (max-width: 1023px) {
      .parts {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media print {
      .parts {
        display: none;
      }
      .whole {
        display: block;
      }
      .whole h2 {
        margin-top: 24pt;
        break-after: avoid;
      }
      .whole h3 {
        margin-top: 14pt;
        break-after: avoid;
      }
    }
  `,
})
export class Overview {
  readonly guide = input.required<Guide>();
  readonly clauses = input.required<readonly ClauseView[]>();
  protected readonly sections = computed(() =>
    this.guide().sections.map((section) => ({
      ...section,
      views: this.clauses().filter((clause) => clause.section.key === section.key),
    })),
  );
}
