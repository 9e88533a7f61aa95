import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { ObiEmpty, ObiError, ObiLoading } from '@obi/shared/ui';
import { clausesOf, type Draft, faultInWords } from '../draft-view';
import { TaughtIn } from '../../parts/taught-in';
import { DraftDifference } from '../draft-difference';
import { OpenDraft } from '../open-draft';
import { RestoreDraftClauseDocument } from '../studio.graphql.gen';
import { injectTaughtIn } from '../taught-in';
import { injectMutation } from '@obi/shared/web';
import { BringFile } from '../import/bring-file';
import { ClauseEditor } from './clause-editor';
import { ClausePlace } from './clause-place';
import { DraftComments } from './comments';
import { DraftOutline } from './outline';
import { type Arranging, SectionSheet } from './section-sheet';

/** What a draft in which nothing is missing waits for. */
const READY = {
  writing: 'Nothing is missing. Ask somebody who wrote nothing in it to approve it.',
  waiting: 'Nothing is missing. It waits for approval; the next word that is written takes that back.',
  approved: 'It is approved. The next word that is written takes that back.',
  sentBack: 'It was sent back: what has to change is said where it is published.',
} as const;

/** What should the rule say? */
@Component({
  selector: 'obi-guide-edit-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    BringFile,
    ClauseEditor,
    ClausePlace,
    DraftComments,
    DraftDifference,
    DraftOutline,
    ObiEmpty,
    ObiError,
    ObiLoading,
    RouterLink,
    SectionSheet,
    TaughtIn,
  ],
  providers: [OpenDraft],
  templateUrl: './edit-page.html',
  styleUrl: './edit-page.css',
})
export class EditPage {
  /** The clause of the address; absent for the outline alone. */
  readonly clause = input<string>();

  protected readonly open = inject(OpenDraft);
  protected readonly taughtIn = injectTaughtIn();
  private readonly restoring = injectMutation(RestoreDraftClauseDocument);
  protected readonly words = faultInWords;
  protected readonly arranging = signal<Arranging | undefined>(undefined);
  /** In a list, so that each clause has an editor of its own. */
  protected readonly current = computed(() => {
    const draft = this.open.draft();
    return draft ? clausesOf(draft).filter(({ key }) => key === this.clause()) : [];
  });
  protected readonly faults = computed(() =>
    (this.open.draft()?.faults ?? []).filter((fault) => fault.clause === this.clause()),
  );

  protected readonly readyWords = computed(() => READY[this.open.draft()?.state ?? 'writing']);

  constructor() {
    const title = inject(Title);
    effect(() => {
      const [clause] = this.current();
      if (clause) title.setTitle(`${clause.number} ${clause.title}, draft | Obi`);
    });
  }

  protected async restore(key: string): Promise<void> {
    const answer = await this.restoring.run({ key });
    if (answer) this.open.take(answer.restoreDraftClause);
  }

  /** The name of what a fault is about, and where to put it right. */
  protected about(draft: Draft, at: string): string {
    const clause = clausesOf(draft).find(({ key }) => key === at);
    if (clause) return `${clause.number} ${clause.title}`;
    return draft.sections.find(({ key }) => key === at)?.title ?? `Version ${draft.number}`;
  }
}
