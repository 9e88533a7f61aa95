import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Choice, ObiEmpty, ObiError, ObiLoading, ObiNote, ObiSegment } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';
import { CleanText } from '../../parts/clean-text';
import { ComparedText } from '../../parts/compared-text';
import { changedClauses, type DraftClause } from '../draft-view';
import { OpenDraft } from '../open-draft';

/** What will somebody see who knows the version in force? */
@Component({
  selector: 'obi-guide-preview-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CleanText, ComparedText, ObiEmpty, ObiError, ObiLoading, ObiNote, ObiSegment, RouterLink],
  providers: [OpenDraft],
  templateUrl: './preview-page.html',
  styleUrl: './preview-page.css',
})
export class PreviewPage {
  protected readonly open = inject(OpenDraft);
  protected readonly view = signal<'changes' | 'all'>('changes');
  protected readonly views: readonly Choice<'changes' | 'all'>[] = [
    { value: 'changes', label: 'What changed' },
    { value: 'all', label: 'Clean text' },
  ];
  protected readonly changes = computed(() => {
    const draft = this.open.draft();
    return draft ? changedClauses(draft) : [];
  });
  protected readonly material = computed(
    () => this.changes().filter(({ change }) => change && change.kind !== 'wordingOnly').length,
  );
  protected readonly asks = computed(() =>
    this.material() === 0
      ? 'The words are better and the rules are the same: there is nothing to acknowledge.'
      : `I have read ${counted(this.material(), 'change', 'changes')}, and one question follows.`,
  );

  /** A change as the guide shows it to a reader of the version before. */
  protected differenceOf(clause: DraftClause, version: string) {
    const { difference, change } = clause;
    if (!difference) return undefined;
    const kind = change?.kind ?? 'wordingOnly';
    return { ...difference, kind, steps: [{ version, kind, reason: change?.reason ?? '' }] };
  }
}
