import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { BELTS } from '@obi/kernel';
import { PROGRAMME_DEFAULTS, TAUGHT_IN_WORDS } from '@obi/mentoring/rules';
import { type Named, NamePeople } from '@obi/people/web';
import { beltName, type FormError, ObiErrorSummary, ObiField, ObiInput } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import {
  ChangeProgrammeDocument,
  CreateProgrammeDocument,
  type ProgrammesQuery,
} from './programmes-page.graphql.gen';
import { UnitsPicker } from './units-picker';

const whole = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const isWholeOrEmpty = (text: string): boolean => Number.isInteger(whole(text) ?? 0);

/** What is typed as a number. */
const NUMBERS = [
  ...['answerDays', 'sessions', 'minutes', 'everyWeeks'],
  ...['menteeGradeAtLeast', 'mentorGradeAtMost'],
];

interface DatesField {
  readonly name: 'startsOn' | 'endsOn' | 'enrolUntil' | 'answerDays' | 'sessions' | 'minutes' | 'everyWeeks';
  readonly label: string;
  readonly type: 'date' | 'number';
  readonly optional?: true;
  /** What a new programme begins with. */
  readonly usual?: number;
}

const date = (name: DatesField['name'], label: string, optional?: true): DatesField => {
  return { name, label, type: 'date', optional };
};
const number = (name: 'answerDays' | 'sessions' | 'minutes' | 'everyWeeks', label: string): DatesField => {
  return { name, label, type: 'number', usual: PROGRAMME_DEFAULTS[name] };
};

/** Dates, rhythm and deadlines, as they stand beside each other. */
const LINES: readonly (readonly DatesField[])[] = [
  [date('startsOn', 'First day'), date('endsOn', 'Last day', true)],
  [date('enrolUntil', 'Enrol until', true), number('answerDays', 'Days to answer a proposal')],
  [number('sessions', 'Sessions'), number('minutes', 'Minutes'), number('everyWeeks', 'Weeks apart')],
];

/** Dates, rhythm, deadlines, who may join and who stands behind it: a new programme, or one that changes. */
@Component({
  selector: 'obi-programme-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NamePeople, ObiErrorSummary, ObiField, ObiInput, UnitsPicker],
  templateUrl: './programme-form.html',
  styleUrl: './programmes-page.css',
})
export class ProgrammeForm {
  private readonly catalogue = inject(MessageCatalogue);
  /** The programme that changes; none for a new one. */
  readonly programme = input<ProgrammesQuery['programmes'][number]>();
  readonly saved = output<string>();
  private readonly create = injectMutation(CreateProgrammeDocument);
  private readonly change = injectMutation(ChangeProgrammeDocument);
  protected readonly it = computed(() => this.programme());
  protected readonly units = linkedSignal<readonly string[]>(() => this.programme()?.openTo ?? []);
  protected readonly sponsor = linkedSignal<readonly Named[]>(() => {
    const sponsor = this.programme()?.sponsor;
    return sponsor ? [sponsor] : [];
  });
  protected readonly taught = TAUGHT_IN_WORDS;
  protected readonly lines = LINES;
  protected readonly belts = BELTS.map((belt) => ({ value: belt, label: beltName(belt) }));
  protected readonly sides = [
    {
      key: 'mentee',
      grade: 'Mentees from grade',
      gradeControl: 'menteeGradeAtLeast',
      belt: 'Mentees hold at least',
      beltControl: 'menteeBeltAtLeast',
    },
    {
      key: 'mentor',
      grade: 'Mentors up to grade',
      gradeControl: 'mentorGradeAtMost',
      belt: 'Mentors hold at least',
      beltControl: 'mentorBeltAtLeast',
    },
  ] as const;
  protected readonly isPending = computed(() => this.create.isPending() || this.change.isPending());
  private readonly missing = signal<readonly FormError[]>([]);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.create.refusal() ?? this.change.refusal();
    return refusal
      ? [{ control: refusal.field ?? 'name', message: this.catalogue.tell(refusal) }]
      : this.missing();
  });

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '');
    const startsOn = text('startsOn');
    this.missing.set([
      ...(startsOn ? [] : [{ control: 'startsOn', message: 'Choose the first day' }]),
      ...NUMBERS.filter((name) => !isWholeOrEmpty(text(name))).map((control) => {
        return { control, message: 'Enter a whole number' };
      }),
    ]);
    if (this.missing().length > 0) return;
    const input = {
      name: text('name'),
      startsOn,
      endsOn: text('endsOn') || null,
      enrolUntil: text('enrolUntil') || null,
      answerDays: whole(text('answerDays')),
      sessions: whole(text('sessions')),
      minutes: whole(text('minutes')),
      everyWeeks: whole(text('everyWeeks')),
      openTo: [...this.units()],
      menteeGradeAtLeast: whole(text('menteeGradeAtLeast')),
      mentorGradeAtMost: whole(text('mentorGradeAtMost')),
      menteeBeltAtLeast: text('menteeBeltAtLeast') || null,
      mentorBeltAtLeast: text('mentorBeltAtLeast') || null,
      sponsorId: this.sponsor()[0]?.id ?? null,
    };
    const id = await this.save(input);
    if (id) this.saved.emit(id);
  }

  private async save(input: Parameters<typeof this.create.run>[0]['input']): Promise<string | undefined> {
    const { id } = this.programme() ?? {};
    if (id === undefined) return (await this.create.run({ input }))?.createProgramme.id;
    return (await this.change.run({ id, input }))?.changeProgramme.id;
  }
}
