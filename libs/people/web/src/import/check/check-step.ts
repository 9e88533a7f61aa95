import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiEmpty, ObiError, ObiIcon, ObiLoading } from '@obi/shared/ui';
import { CountPipe, injectNarrow, injectQuery, injectUrlState, MessageCatalogue } from '@obi/shared/web';
import { ImportFindingsDocument } from '../import.graphql.gen';
import {
  countOf,
  faultyFile,
  type ImportRead,
  PEOPLE_KINDS,
  peopleInWords,
  type PeopleKind,
  writtenPeople,
} from '../words/import-words';
import { AllPeople } from './all-people';
import { ChangeTable } from './change-table';
import { ColumnsPanel } from './columns-panel';
import { CountsStrip } from './counts-strip';
import { DecisionBar } from './decision-bar';
import { NameList } from './name-list';
import { NoticeList } from './notice-list';
import { ProblemList } from './problem-list';

const FIRST_PAGE = { after: '', from: '1', rows: '50' };

/** What the file would change, first in figures, then what is wrong, then before and after. */
@Component({
  selector: 'obi-check-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AllPeople,
    ChangeTable,
    ColumnsPanel,
    CountPipe,
    CountsStrip,
    DecisionBar,
    NameList,
    NoticeList,
    ObiEmpty,
    ObiError,
    ObiIcon,
    ObiLoading,
    ProblemList,
    RouterLink,
  ],
  templateUrl: './check-step.html',
  styleUrl: './check-step.css',
})
export class CheckStep {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly document = inject(DOCUMENT);
  readonly one = input.required<ImportRead>();
  readonly match = output();
  readonly moved = output();
  readonly checkAgain = output();

  private readonly url = injectUrlState({ show: '', ...FIRST_PAGE });
  protected readonly narrow = injectNarrow();
  protected readonly query = injectQuery(ImportFindingsDocument, () => ({ id: this.one().id }));
  protected readonly found = computed(() => this.query.value()?.peopleImport);
  protected readonly problems = computed(() => this.found()?.problems ?? []);
  protected readonly faulty = computed(() => faultyFile(this.one().id));
  protected readonly changesNothing = computed(() => {
    const { counts } = this.one();
    return !!counts && writtenPeople(counts) === 0;
  });
  /** The one list that is shown whole, when one is. */
  protected readonly whole = computed(() => PEOPLE_KINDS.find((kind) => kind === this.url.value().show));
  protected readonly lists = computed(() => {
    const { counts } = this.one();
    const found = this.found();
    if (!counts || !found) return [];
    const nodes = { change: found.changed, join: found.joined, leave: found.left, rejoin: found.rejoined };
    return PEOPLE_KINDS.map((kind) => ({
      kind,
      total: countOf(kind, counts),
      title: peopleInWords(kind, countOf(kind, counts)),
      people: nodes[kind].nodes,
    })).filter(({ total }) => total > 0);
  });
  protected readonly failure = computed(() => {
    const failure = this.query.error();
    return failure && { words: this.catalogue.tell(failure), reference: failure.reference ?? undefined };
  });

  constructor() {
    let before: PeopleKind | null | undefined;
    // What was pressed is gone with what it stood in: the focus goes to the list, and back to where it was opened.
    afterRenderEffect(() => {
      const whole = this.whole() ?? null;
      const from = before;
      before = whole;
      const { activeElement, body } = this.document;
      if (from === undefined || from === whole || (activeElement && activeElement !== body)) return;
      this.document.getElementById(whole ? 'all' : (from ?? ''))?.focus();
    });
  }

  protected totalOf(kind: PeopleKind): number {
    const { counts } = this.one();
    return counts ? countOf(kind, counts) : 0;
  }

  protected show(kind: PeopleKind | ''): void {
    this.url.set({ ...FIRST_PAGE, show: kind });
  }
}
