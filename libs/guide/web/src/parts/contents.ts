import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ClauseView, type Guide, slugOf } from '../page/guide-view';

/** The clauses of the section that one reads, and the way to the other sections. */
@Component({
  selector: 'obi-guide-contents',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <nav class="toc" aria-label="Conversation guide">
      <p class="ch">{{ current().section.number }} {{ current().section.title }}</p>
      @for (clause of here(); track clause.key) {
        <a [routerLink]="clause.url" [attr.aria-current]="clause.key === current().key ? 'page' : null">
          {{ clause.number }} {{ clause.title }}
          @if (clause.mark !== 'none') {
            <span class="dot"></span><span class="vh">, to acknowledge</span>
          }
        </a>
      }
      <p class="ch others">Other sections</p>
      @for (other of others(); track other.key) {
        <a [routerLink]="other.url">
          {{ other.number }} {{ other.title }}
          @if (other.waiting) {
            <span class="dot"></span><span class="vh">, {{ other.waiting }} to acknowledge</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    .toc a {
      display: block;
      padding: 7px 0 7px 12px;
      border-left: 2px solid var(--line);
      text-decoration: none;
      font: var(--t-14);
      color: var(--ink-2);
    }
    .toc a:hover {
      color: var(--ink);
      border-color: var(--line-2);
    }
    .toc a[aria-current] {
      border-color: var(--ink);
      border-left-width: 4px;
      padding-left: 10px;
      color: var(--ink);
      font-weight: 600;
    }
    .ch {
      font: 600 0.875rem/1.25rem var(--sans);
      padding: 2px 0 8px;
    }
    .others {
      padding-top: 20px;
    }
    .dot {
      display: inline-block;
      width: 7px;
      height: 7px;
      margin-left: 4px;
      border-radius: 50%;
      background: var(--seal);
      vertical-align: 1px;
    }
  `,
})
export class Contents {
  readonly guide = input.required<Guide>();
  readonly clauses = input.required<readonly ClauseView[]>();
  readonly current = input.required<ClauseView>();

  protected readonly here = computed(() =>
    this.clauses().filter(({ section }) => section.key === this.current().section.key),
  );
  protected readonly others = computed(() =>
    this.guide()
      .sections.filter(({ key }) => key !== this.current().section.key)
      .map(({ key, number, title, clauses }) => ({
        key,
        number,
        title,
        url: ['/guide', key, slugOf(clauses[0]?.key ?? '')],
        waiting: this.clauses().filter((each) => each.section.key === key && each.mark !== 'none').length,
      })),
  );
}
