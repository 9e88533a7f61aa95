import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import {
  isNoticeKind,
  isNoticeWay,
  type Language,
  type NoticeKind,
  type NoticeWay,
} from '@obi/notifications/rules';
import {
  type FormError,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiLoading,
  ObiSegment,
  Toasts,
} from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue } from '@obi/shared/web';
import { notificationsMessages } from '../notifications.messages';
import { NoticePreferencesDocument, PreferNoticesDocument } from './notice-preferences.graphql.gen';
import { choicesOf, KIND_WORDS, LANGUAGE_NAMES, languageName, minuteOf, timeOf } from './preference-words';

const TIMES = ['digestAt', 'quietFrom', 'quietTo'] as const;

/** How am I reminded: by mail at once, once a day or not at all, and never in my quiet hours. */
@Component({
  selector: 'obi-notice-preferences',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiError, ObiErrorSummary, ObiField, ObiInput, ObiLoading, ObiSegment],
  templateUrl: './notice-preferences.html',
  styleUrl: './notice-preferences.css',
})
export class NoticePreferences {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  protected readonly query = injectQuery(NoticePreferencesDocument, () => ({}));
  protected readonly save = injectMutation(PreferNoticesDocument);
  protected readonly timeOf = timeOf;
  private readonly faulty = signal<readonly FormError[]>([]);
  protected readonly shown = computed(() => this.query.value()?.noticePreferences);
  private readonly ways = linkedSignal<ReadonlyMap<string, string>>(
    () => new Map((this.shown()?.ways ?? []).map(({ kind, way }) => [kind, way])),
  );
  protected readonly rows = computed(() =>
    (this.shown()?.ways ?? []).flatMap(({ kind }) => {
      const way = this.ways().get(kind) ?? '';
      return isNoticeKind(kind) && isNoticeWay(way)
        ? [{ kind, way, choices: choicesOf(kind), ...KIND_WORDS[kind] }]
        : [];
    }),
  );
  protected readonly language = computed(() => LANGUAGE_NAMES[this.shown()?.language as Language]);
  /** My own language, in which Obi does not write yet. */
  protected readonly missing = computed(() => languageName(this.shown()?.missingLanguage ?? null));
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.save.refusal();
    if (!refusal) return this.faulty();
    return [{ control: refusal.field ?? 'digestAt', message: this.catalogue.tell(refusal) }];
  });

  constructor() {
    this.catalogue.add(notificationsMessages);
  }

  protected choose(kind: NoticeKind, way: NoticeWay): void {
    this.ways.update((ways) => new Map([...ways, [kind, way]]));
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(
    event: Event,
    times: Readonly<Record<(typeof TIMES)[number], string>>,
  ): Promise<void> {
    event.preventDefault();
    this.save.reset();
    const message = notificationsMessages.NOTIFICATIONS_TIME_FAULTY;
    this.faulty.set(
      TIMES.filter((control) => minuteOf(times[control]) === undefined).map((control) => ({
        control,
        message,
      })),
    );
    if (this.faulty().length > 0) return;
    const minutes = (control: (typeof TIMES)[number]): number => minuteOf(times[control]) ?? 0;
    const ways = [...this.ways()].map(([kind, way]) => ({ kind, way }));
    const input = {
      ways,
      digestAt: minutes('digestAt'),
      quietFrom: minutes('quietFrom'),
      quietTo: minutes('quietTo'),
    };
    if (!(await this.save.run({ input }))) return;
    this.toasts.show('Saved');
    this.query.refetch();
  }
}
