import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { UnitSelect } from '@obi/people/web';
import { ObiDialog, ObiError, ObiLoading, Toasts } from '@obi/shared/ui';
import {
  CountPipe,
  injectMutation,
  injectQuery,
  injectUrlState,
  MessageCatalogue,
  ObiCan,
  Session,
} from '@obi/shared/web';
import { personsInWords, spanInWords, whoInWords } from './answering-words';
import { AssignResponsibility, type AssignmentStart } from './assign-responsibility';
import { gapInWords } from './gap-words';
import {
  type AnsweringFragment,
  EndResponsibilityDocument,
  ResponsibilitiesOfUnitDocument,
  ResponsibilityGapsDocument,
} from './responsibility.graphql.gen';

/** One matter as the page shows it. */
interface Row extends AnsweringFragment {
  readonly who: string;
  readonly persons: string;
  readonly span: string;
  readonly isPlanned: boolean;
}

/** Who answers what, in each unit? Conversation managers name people, hand over, and see where nobody answers. */
@Component({
  selector: 'obi-responsibilities-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AssignResponsibility, CountPipe, ObiCan, ObiDialog, ObiError, ObiLoading, UnitSelect],
  templateUrl: './responsibilities-page.html',
  styleUrl: './responsibilities-page.css',
})
export class ResponsibilitiesPage {
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly session = inject(Session);
  protected readonly state = injectUrlState({ unit: '' });
  protected readonly unitId = computed(() => this.state.value().unit);
  protected readonly query = injectQuery(
    ResponsibilitiesOfUnitDocument,
    () => ({ unitId: this.unitId() || null }),
    { keep: 'always' },
  );
  private readonly gapQuery = injectQuery(ResponsibilityGapsDocument, () =>
    this.session.can('responsibility.gaps') ? {} : undefined,
  );
  protected readonly end = injectMutation(EndResponsibilityDocument);
  protected readonly draft = signal<AssignmentStart | undefined>(undefined);
  protected readonly ending = signal<Row | undefined>(undefined);

  protected readonly sections = computed(() => {
    const data = this.query.value();
    const rows = [
      ...(data?.responsibilities.responsibilities ?? []).map((each) => rowOf(each, false)),
      ...(data?.plannedResponsibilities ?? []).map((each) => rowOf(each, true)),
    ];
    return (data?.guide?.sections ?? []).map((section) => ({
      ...section,
      clauses: section.clauses.map((clause) => ({
        ...clause,
        rows: rows.filter((row) => row.clause === clause.key),
      })),
    }));
  });
  protected readonly clauseChoices = computed(() =>
    this.sections().flatMap(({ clauses }) =>
      clauses.map(({ key, number, title }) => ({ key, label: `${number} ${title}` })),
    ),
  );
  protected readonly gaps = computed(() => {
    const found = this.gapQuery.value()?.responsibilityGaps;
    return (
      found && { total: found.total, rows: found.gaps.map((gap) => ({ ...gap, words: gapInWords(gap) })) }
    );
  });
  protected readonly refusal = computed(() => {
    const refusal = this.end.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected assign(start: Partial<AssignmentStart>): void {
    this.draft.set({
      clause: this.clauseChoices()[0]?.key ?? '',
      matter: '',
      unitId: this.unitId(),
      ...start,
    });
  }

  protected handOver(row: Row): void {
    const { clause, matter, reach, isPassedOn } = row;
    this.assign({ clause, matter, reach, isPassedOn, shownAs: row.shownAs ?? '', unitId: row.unitId ?? '' });
  }

  protected refresh(): void {
    this.draft.set(undefined);
    this.query.refetch();
    this.gapQuery.refetch();
  }

  protected async endNow(): Promise<void> {
    const row = this.ending();
    if (!row || !(await this.end.run({ id: row.id }))) return;
    this.ending.set(undefined);
    this.toasts.show('Responsibility ended');
    this.refresh();
  }

  protected close(open: boolean): void {
    if (open) return;
    this.end.reset();
    this.ending.set(undefined);
  }
}

function rowOf(each: AnsweringFragment, isPlanned: boolean): Row {
  return {
    ...each,
    isPlanned,
    who: whoInWords(each),
    persons: personsInWords(each),
    span: spanInWords(each),
  };
}
