import { computed, Injectable, linkedSignal } from '@angular/core';
import { injectQuery } from '@obi/shared/web';
import type { Draft } from './draft-view';
import { GuideDraftDocument } from './studio.graphql.gen';

/** The open draft on a page of the studio: as it was asked for, and then as each change answers it. */
@Injectable()
export class OpenDraft {
  readonly asked = injectQuery(GuideDraftDocument, () => ({}));
  private readonly latest = linkedSignal(() => this.asked.value());
  /** Undefined while it loads, null when there is none. */
  readonly draft = computed(() => {
    const answer = this.latest();
    return answer ? answer.guideDraft : undefined;
  });

  /** Shows the draft that a change answered, unless the answer to a later change came first. */
  take(draft: Draft): void {
    const shown = this.draft();
    if (shown?.id === draft.id && shown.revision > draft.revision) return;
    this.latest.set({ guideDraft: draft });
  }
}
