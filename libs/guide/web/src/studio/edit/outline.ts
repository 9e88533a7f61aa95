import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiIcon } from '@obi/shared/ui';
import { type Draft, type DraftSection, editUrl, openCommentsOn } from '../draft-view';

const MARKS = { same: '', changed: 'Changed', added: 'New' } as const;

/** The sections and clauses of the draft, what changed in them, and where to add. */
@Component({
  selector: 'obi-draft-outline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, RouterLink],
  template: `
    <nav aria-label="Draft">
      @for (section of draft().sections; track section.key) {
        <div class="ch row sb">
          <span>{{ section.number }} {{ section.title }}</span>
          <button
            type="button"
            class="ib"
            [attr.aria-label]="'Change section ' + section.number + ' ' + section.title"
            (click)="sectionOpened.emit(section)"
          >
            <obi-icon name="more" />
          </button>
        </div>
        @for (clause of section.clauses; track clause.key) {
          <a [routerLink]="url(clause.key)" [attr.aria-current]="clause.key === current() ? 'page' : null">
            {{ clause.number }} {{ clause.title }}
            @if (marks[clause.mark]; as mark) {
              <span class="c mark">{{ mark }}</span>
            }
            @if (openOn(draft(), clause.key); as open) {
              <span class="c">{{ open === 1 ? '1 comment' : open + ' comments' }}</span>
            }
          </a>
        }
        <button type="button" class="btn t d" (click)="clauseWanted.emit(section)">
          <obi-icon name="add" [small]="true" />Add a clause<span class="vh"> to {{ section.title }}</span>
        </button>
      }
      <button type="button" class="btn o d more" (click)="sectionWanted.emit()">Add a section</button>
      @if (draft().withdrawn.length) {
        <p class="ch">Left out</p>
        @for (clause of draft().withdrawn; track clause.key) {
          <p class="s out">
            <span>{{ clause.number }} {{ clause.title }}</span>
            <button type="button" class="btn t d" (click)="restored.emit(clause.key)">
              Take back<span class="vh"> {{ clause.title }}</span>
            </button>
          </p>
        }
      }
    </nav>
  `,
  styles: `
    nav > a {
      display: block;
      padding: 7px 0 7px 12px;
      border-left: 2px solid var(--line);
      text-decoration: none;
      font: var(--t-14);
      color: var(--ink-2);
    }
    nav > a:hover {
      color: var(--ink);
      border-color: var(--line-2);
    }
    nav > a[aria-current] {
      border-color: var(--ink);
      border-left-width: 4px;
      padding-left: 10px;
      color: var(--ink);
      font-weight: 600;
    }
    .ch {
      font: 600 0.875rem/1.25rem var(--sans);
      padding: 14px 0 4px;
    }
    .c {
      white-space: nowrap;
      margin-right: 6px;
    }
    .mark {
      color: var(--warn);
      font-weight: 600;
    }
    .more {
      margin-top: 16px;
    }
    .out {
      padding: 4px 0;
      border-bottom: 1px solid var(--line);
    }
    .out > span {
      display: block;
      text-decoration: line-through;
      color: var(--ink-2);
    }
    @media (max-width: 1023px) {
      nav > a {
        padding: 12px 0 12px 12px;
      }
    }
  `,
})
export class DraftOutline {
  readonly draft = input.required<Draft>();
  readonly current = input<string>();
  /** A section is to be changed, or gets a clause. */
  readonly sectionOpened = output<DraftSection>();
  readonly clauseWanted = output<DraftSection>();
  readonly sectionWanted = output();
  readonly restored = output<string>();
  protected readonly marks = MARKS;
  protected readonly url = editUrl;
  protected readonly openOn = openCommentsOn;
}
