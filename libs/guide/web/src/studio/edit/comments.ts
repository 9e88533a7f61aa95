import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ObiField, ObiIcon, ObiInput } from '@obi/shared/ui';
import { injectMutation, InstantPipe, MessageCatalogue } from '@obi/shared/web';
import type { Draft } from '../draft-view';
import { OpenDraft } from '../open-draft';
import { CommentOnDraftDocument, ResolveDraftCommentDocument } from '../studio.graphql.gen';

/** What colleagues say about a clause, and room to answer. Who comments does not write: they may still approve. */
@Component({
  selector: 'obi-draft-comments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InstantPipe, ObiField, ObiIcon, ObiInput],
  template: `
    <section class="sec" aria-labelledby="comments">
      <h2 id="comments">Comments</h2>
      <ul>
        @for (comment of ofClause(); track comment.id) {
          <li>
            <p class="xs m">{{ comment.author }}, {{ comment.at | instant }}</p>
            <p class="say">{{ comment.text }}</p>
            @if (comment.resolvedBy; as by) {
              <p class="xs m row"><obi-icon name="check" [small]="true" />Dealt with by {{ by }}</p>
            } @else {
              <button type="button" class="btn t d" (click)="resolve(comment.id)">Dealt with</button>
            }
          </li>
        }
      </ul>
      <form (submit)="add($event)">
        <obi-field label="Your comment" control="comment" [error]="refusal()">
          <textarea
            obiInput
            class="inp say"
            rows="2"
            [value]="text()"
            (input)="text.set(value($event))"
          ></textarea>
        </obi-field>
        <button class="btn o d">Comment</button>
      </form>
    </section>
  `,
  styles: `
    li {
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
    li .say {
      white-space: pre-line;
    }
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
      margin-top: 12px;
    }
    obi-field {
      width: 100%;
    }
  `,
})
export class DraftComments {
  readonly clause = input.required<string>();
  readonly comments = input.required<Draft['comments']>();

  private readonly open = inject(OpenDraft);
  private readonly messages = inject(MessageCatalogue);
  private readonly adding = injectMutation(CommentOnDraftDocument);
  private readonly resolving = injectMutation(ResolveDraftCommentDocument);
  protected readonly text = linkedSignal({ source: this.clause, computation: () => '' });
  protected readonly ofClause = computed(() =>
    this.comments().filter((comment) => comment.clause === this.clause()),
  );
  protected readonly refusal = computed(() => {
    const failure = this.adding.refusal();
    return failure ? this.messages.tell(failure) : null;
  });

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const answer = await this.adding.run({ clause: this.clause(), text: this.text() });
    if (!answer) return;
    this.text.set('');
    this.open.take(answer.commentOnDraft);
  }

  protected async resolve(id: string): Promise<void> {
    const answer = await this.resolving.run({ id });
    if (answer) this.open.take(answer.resolveDraftComment);
  }

  protected value(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }
}
