import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ObiDialog, Toasts } from '@obi/shared/ui';
import { injectDownload, injectMutation, MessageCatalogue } from '@obi/shared/web';
import { EraseMyWordsDocument } from './own-words.graphql.gen';

/** What one wrote oneself: taken along as a file, or erased. That the two met stays. */
@Component({
  selector: 'obi-own-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog],
  styles: `
    section {
      margin-top: 28px;
    }
    .acts {
      margin: 8px 0 0 -12px;
    }
    .stack .acts {
      margin-left: 0;
    }
  `,
  template: `
    <section class="sec" aria-labelledby="own-words">
      <h2 id="own-words">What you wrote</h2>
      <p class="s m">
        Your notes, takeaways and goals of all your pairs, and nothing that somebody else wrote.
      </p>
      <div class="acts">
        <button type="button" class="btn t d" [attr.aria-disabled]="busy()" (click)="take('md')">
          Download to read
        </button>
        <button type="button" class="btn t d" [attr.aria-disabled]="busy()" (click)="take('json')">
          Download as JSON
        </button>
        <button type="button" class="btn t d" (click)="erasing.set(true)">Erase what I wrote here</button>
      </div>
      @if (problem(); as words) {
        <p class="err" role="alert">{{ words }}</p>
      }
    </section>
    <obi-dialog heading="Erase what you wrote in this pair" [(open)]="erasing">
      <div class="stack">
        <p>
          Your notes, what you learned and taught, and what you looked back on are gone for good, for both of
          you. What you agreed, your goals and the agenda belong to both and stay; so do your sessions and who
          confirmed them, because belts count on them.
        </p>
        <div class="acts">
          <button type="button" class="btn" [attr.aria-disabled]="busy()" (click)="eraseAll()">
            Erase my words
          </button>
          <button type="button" class="btn t" (click)="erasing.set(false)">Keep them</button>
        </div>
      </div>
    </obi-dialog>
  `,
})
export class OwnWords {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pairId = input.required<string>();
  readonly changed = output();
  private readonly download = injectDownload();
  private readonly erase = injectMutation(EraseMyWordsDocument);
  protected readonly erasing = signal(false);
  protected readonly busy = computed(() => this.download.isPending() || this.erase.isPending() || null);
  protected readonly problem = computed(() => {
    const refusal = this.download.refusal() ?? this.erase.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected take(ending: 'md' | 'json'): void {
    void this.download.run(`/api/mentoring/my-words.${ending}`, `what-i-wrote-in-obi.${ending}`);
  }

  protected async eraseAll(): Promise<void> {
    const done = await this.erase.run({ pairId: this.pairId() });
    this.erasing.set(false);
    if (!done) return;
    this.toasts.show('What you wrote here is erased');
    this.changed.emit();
  }
}
