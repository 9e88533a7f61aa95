import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted, MessageCatalogue } from '@obi/shared/web';
import { type DraftClause, editUrl, faultInWords, type Fault } from '../draft-view';
import { DraftDifference } from '../draft-difference';
import { ChangeChoice } from '../edit/change-choice';
import { ClauseSaving } from '../edit/saving';

/** One changed clause on the way to publishing: what differs, what that asks, and how many it asks. */
@Component({
  selector: 'obi-publish-change',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeChoice, DraftDifference, RouterLink],
  providers: [ClauseSaving],
  template: `
    <h3>
      <a [routerLink]="url()">{{ clause().number }} {{ clause().title }}</a>
      @if (clause().mark === 'added') {
        <span class="xs m"> new</span>
      }
    </h3>
    <obi-draft-difference [clause]="clause()" [onlyChanges]="true" />
    @if (mayWrite()) {
      @if (saving.form(); as form) {
        <obi-change-choice
          [id]="clause().key"
          [name]="clause().number + ' ' + clause().title"
          [kind]="form.kind"
          [reason]="form.reason"
          [certifyBy]="form.certifyBy"
          [isNew]="clause().mark === 'added'"
          (chosen)="choose($event)"
          (reasoned)="saving.write({ reason: $event })"
          (dated)="saving.write({ certifyBy: $event })"
        />
      }
    } @else {
      <p class="s asked">
        <b class="b">{{ asks() }}.</b> {{ clause().change?.reason }}
      </p>
    }
    @if (refusal(); as words) {
      <p class="err" role="alert">{{ words }} <a [routerLink]="url()">Open the clause</a></p>
    }
    @for (fault of faults(); track fault.code) {
      <p class="xs is-warn">{{ words(fault) }}</p>
    }
    @if (effect(); as many) {
      <p class="xs m">{{ many }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 14px 0 18px;
      border-bottom: 1px solid var(--line);
    }
    h3 {
      font: 600 0.9375rem/1.375rem var(--sans);
    }
    h3 a {
      text-decoration: none;
    }
    h3 a:hover {
      text-decoration: underline;
    }
    obi-change-choice,
    .asked {
      margin-top: 12px;
    }
    p {
      margin-top: 8px;
    }
  `,
})
export class PublishChange {
  readonly clause = input.required<DraftClause>();
  readonly faults = input<readonly Fault[]>([]);
  readonly mayWrite = input(true);
  readonly acknowledgeAgain = input<number>();

  private readonly messages = inject(MessageCatalogue);
  protected readonly saving = inject(ClauseSaving);
  protected readonly words = faultInWords;
  protected readonly url = computed(() => [...editUrl(this.clause().key)]);
  protected readonly refusal = computed(() => {
    const failure = this.saving.refusal();
    return failure ? this.messages.tell(failure) : '';
  });
  protected readonly effect = computed(() => {
    const many = this.acknowledgeAgain();
    if (many === undefined) return '';
    return many === 0
      ? 'Nobody has to acknowledge it.'
      : `${counted(many, 'person', 'people')} must acknowledge it.`;
  });
  protected readonly asks = computed(() => {
    const kinds = {
      wordingOnly: 'Wording only',
      acknowledgeAgain: 'Acknowledge again',
      certifyAgain: 'Certify again',
    };
    const kind = this.clause().change?.kind;
    return kind ? kinds[kind] : 'Not chosen yet';
  });

  constructor() {
    effect(() => this.saving.follow(this.clause()));
  }

  protected async choose(kind: 'wordingOnly' | 'acknowledgeAgain' | 'certifyAgain'): Promise<void> {
    this.saving.write({ kind });
    await this.saving.save();
  }
}
