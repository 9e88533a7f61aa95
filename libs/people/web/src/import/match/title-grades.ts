import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { nameKeyOf } from '@obi/people/rules';
import { type FormError, ObiError, ObiIcon, ObiLoading } from '@obi/shared/ui';
import { CountPipe, counted, injectQuery, MessageCatalogue } from '@obi/shared/web';
import { ImportTitlesDocument } from '../import.graphql.gen';
import { gradeControl, type MappingDraft } from './mapping-draft';

const AT_ONCE = 12;

/** The grade of each title, for the rows whose grade is no number. */
@Component({
  selector: 'obi-title-grades',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, ObiError, ObiIcon, ObiLoading],
  templateUrl: './title-grades.html',
  styleUrl: './title-grades.css',
})
export class TitleGrades {
  private readonly catalogue = inject(MessageCatalogue);
  readonly id = input.required<string>();
  /** The heading of the column that has the titles. */
  readonly column = input.required<string>();
  /** In a column of grades a number speaks for itself. */
  readonly onlyWords = input(false);
  readonly draft = input.required<MappingDraft>();
  readonly errors = input<readonly FormError[]>([]);
  readonly typed = output<{ readonly title: string; readonly grade: string }>();

  protected readonly search = signal('');
  protected readonly most = signal(AT_ONCE);
  protected readonly query = injectQuery(ImportTitlesDocument, () => ({
    id: this.id(),
    column: this.column(),
  }));
  protected readonly answered = computed(() => this.query.value() !== undefined);
  protected readonly titles = computed(() => {
    const titles = this.query.value()?.peopleImport.titles ?? null;
    return this.onlyWords()
      ? (titles?.filter(({ title }) => !/^\d{1,3}([.,]0+)?$/.test(title)) ?? null)
      : titles;
  });
  protected readonly heading = computed(() =>
    this.onlyWords() ? 'Grades that are words' : 'Grades of job titles',
  );
  protected readonly summary = computed(() => {
    const titles = this.titles() ?? [];
    const graded = titles.filter(({ title }) => this.draft().grades.has(nameKeyOf(title))).length;
    return `${graded} of ${counted(titles.length, 'title has', 'titles have')} a grade. Without one a person is imported all the same.`;
  });
  private readonly matching = computed(() => {
    const wanted = nameKeyOf(this.search());
    return (this.titles() ?? []).filter(({ title }) => nameKeyOf(title).includes(wanted));
  });
  protected readonly hidden = computed(() => Math.max(0, this.matching().length - this.most()));
  protected readonly rows = computed(() =>
    this.matching()
      .slice(0, this.most())
      .map(({ title, rows }) => {
        const control = gradeControl(title);
        const error = this.errors().find((one) => one.control === control)?.message;
        return { title, rows, control, error, grade: this.draft().grades.get(nameKeyOf(title))?.typed ?? '' };
      }),
  );
  protected readonly failure = computed(() => {
    const failure = this.query.error();
    return failure && this.catalogue.tell(failure);
  });

  protected find(text: string): void {
    this.search.set(text);
    this.most.set(AT_ONCE);
  }

  protected showMore(): void {
    this.most.update((most) => most + AT_ONCE * 4);
  }
}
