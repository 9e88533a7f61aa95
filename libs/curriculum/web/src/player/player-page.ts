import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  untracked,
  ViewEncapsulation,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { ObiEmpty, ObiError, ObiLoading } from '@obi/shared/ui';
import { Session } from '@obi/shared/web';
import { ChangesStep } from '../steps/changes-step';
import { LessonStep } from '../steps/lesson-step';
import { QuizStep } from '../steps/quiz-step';
import { ScenarioStep } from '../steps/scenario-step';
import { turnPage } from '../parts/turn-page';
import { ModuleDone } from './module-done';
import { PlayerHeader } from './player-header';
import { PlayerStore } from './player.store';

/** What would you do, and what follows? One step of a module after the other; the address says which. */
@Component({
  selector: 'obi-player-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ChangesStep,
    LessonStep,
    ModuleDone,
    ObiEmpty,
    ObiError,
    ObiLoading,
    PlayerHeader,
    QuizStep,
    RouterLink,
    ScenarioStep,
  ],
  providers: [PlayerStore],
  templateUrl: './player-page.html',
  styleUrl: './player.css',
})
export class PlayerPage {
  readonly key = input.required<string>();
  readonly step = input<string>();
  protected readonly store = inject(PlayerStore);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  /** The step on the screen: the one of the address, else where one left; none at the end, or before a delta. */
  protected readonly shown = computed(() => {
    const module = this.store.module();
    const wanted = this.store.step(this.step() ?? '');
    // What changed in the guide is read before anything is asked again: no step is on the screen then.
    const resume = module?.delta ? undefined : (module?.resumeAt ?? undefined);
    return wanted ?? (resume === undefined ? undefined : this.store.step(resume));
  });
  private readonly shownKey = computed(() => this.shown()?.key ?? null);
  private readonly isLoaded = computed(() => this.store.module() !== undefined);
  private readonly completedOn = computed(() => this.store.module()?.completedOn);

  constructor() {
    effect(() => this.store.key.set(this.key()));
    effect(() => {
      const key = this.shownKey();
      if (this.isLoaded()) untracked(() => this.turnedTo(key));
    });
    // The address says which step is on the screen: it stays there when the server says that it is done.
    effect(() => {
      const module = this.store.module();
      const resume = module?.delta ? null : module?.resumeAt;
      if (resume && !this.step()) untracked(() => void this.go(resume, true));
    });
    // What an earlier visit had to keep has gone out: the server knows more now than it told this page.
    effect(() => {
      if (this.store.outbox.caughtUp() > 0) untracked(() => this.store.refresh());
    });
    let completedOn: string | null | undefined;
    effect(() => {
      const now = this.completedOn();
      // A belt may have come with it, and with the belt the strip on top.
      if (completedOn === null && now) untracked(() => void this.session.reload().catch(() => null));
      completedOn = now;
    });
  }

  protected async go(step: string | null, replaceUrl = false): Promise<void> {
    this.store.refusal.set(undefined);
    const queryParams = step === null ? {} : { step };
    await this.router.navigate(['/modules', this.key()], { queryParams, replaceUrl });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.host.querySelector<HTMLElement>('main')?.focus();
  }

  /** A new step is a new page: its title, its top, and the focus on its heading. */
  private turnedTo(key: string | null): void {
    const module = this.store.module();
    const step = key === null ? undefined : this.store.step(key);
    this.title.setTitle([step?.title, module?.title, 'Obi'].filter(Boolean).join(' | '));
    turnPage(this.host, this.injector);
  }
}
