import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { ObiEmpty, ObiError, ObiLoading } from '@obi/shared/ui';
import { injectQuery, injectShortcuts } from '@obi/shared/web';
import { AboutVersion } from '../parts/about-version';
import { ClauseText } from '../parts/clause-text';
import { Contents } from '../parts/contents';
import { GuideSearch } from '../parts/guide-search';
import { Overview } from '../parts/overview';
import { ReadBar } from '../parts/read-bar';
import { VersionLine } from '../parts/version-line';
import { WhoAnswers } from '../responsibility/who-answers';
import { GuidePageDocument } from './guide-page.graphql.gen';
import { clauseViews, slugOf, type ClauseView } from './guide-view';
import { SeenTexts } from './seen-texts';

/** What is the rule, and what changed since I read it? */
@Component({
  selector: 'obi-guide-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AboutVersion,
    ClauseText,
    Contents,
    GuideSearch,
    ObiEmpty,
    ObiError,
    ObiLoading,
    Overview,
    ReadBar,
    RouterLink,
    VersionLine,
    WhoAnswers,
  ],
  providers: [SeenTexts],
  templateUrl: './guide-page.html',
  styleUrl: './guide-page.css',
})
export class GuidePage {
  /** The parts of the address: both absent for the contents. */
  readonly section = input<string>();
  readonly clause = input<string>();

  protected readonly asked = injectQuery(GuidePageDocument, () => ({}), { opens: 'offline' });
  protected readonly guide = computed(() => this.asked.value()?.guide);
  protected readonly clauses = computed(() => {
    const guide = this.guide();
    return guide ? clauseViews(guide) : [];
  });
  /** The clause of the address; a section alone means its first clause. */
  protected readonly current = computed(() => {
    const [section, clause] = [this.section(), this.clause()];
    const ofSection = this.clauses().filter((each) => each.section.key === section);
    if (!clause) return ofSection[0];
    const here = ofSection.find(({ key }) => clause === slugOf(key) || clause === key);
    // A clause that moved to another section keeps the address that its key makes.
    return here ?? this.clauses().find(({ key }) => key === `${section}.${clause}`);
  });
  protected readonly query = signal('');
  protected readonly view = signal<'changes' | 'clean'>('changes');

  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly seen = inject(SeenTexts);

  constructor() {
    const title = inject(Title);
    effect(() => {
      const clause = this.current();
      if (!clause) return;
      title.setTitle(`${clause.number} ${clause.title} | Obi`);
      this.seen.add(clause.textHash);
    });
    injectShortcuts(
      { keys: ']', does: 'Next change', run: () => this.goToChange(1) },
      { keys: '[', does: 'Previous change', run: () => this.goToChange(-1) },
      { keys: '/', does: 'Search the guide', run: () => void this.search() },
    );
  }

  /** The clause before or after the current one. */
  protected beside(clause: ClauseView, way: 1 | -1): ClauseView | undefined {
    const all = this.clauses();
    return all[all.findIndex(({ key }) => key === clause.key) + way];
  }

  /** The next change on the page; behind the last one, the next clause that changed. */
  private goToChange(way: 1 | -1): void {
    const marks = [...this.document.querySelectorAll<HTMLElement>('[data-change]')];
    const at = marks.findIndex((mark) => mark === this.document.activeElement);
    const next = at < 0 ? (way > 0 ? marks[0] : undefined) : marks[at + way];
    if (next) return next.focus();
    const current = this.current()?.key;
    const all = this.clauses().filter(({ hasChanged, key }) => hasChanged || key === current);
    const here = all.findIndex(({ key }) => key === current);
    const clause = here < 0 ? all[way > 0 ? 0 : all.length - 1] : all[here + way];
    if (clause) void this.router.navigate([...clause.url]);
  }

  /** To the search field; where the contents are folded away it is on the page of the contents. */
  private async search(): Promise<void> {
    const field = () => this.document.querySelector<HTMLInputElement>('main input[type=search]');
    if (!field()?.checkVisibility?.()) await this.router.navigate(['/guide']);
    setTimeout(() => field()?.focus());
  }
}
