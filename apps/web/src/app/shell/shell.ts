import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  type ActivatedRouteSnapshot,
  NavigationEnd,
  Router,
  RouterLink,
  RouterOutlet,
} from '@angular/router';
import { ObiAvatar, ObiBeltMark, ObiDialog, ObiKnot, ObiWorn, beltPhrase } from '@obi/shared/ui';
import { Connection, type Shortcut, Session, Shortcuts, somethingWaitsFor } from '@obi/shared/web';
import { filter, map } from 'rxjs';
import { barFor, groupsFor } from './navigation';
import { NavGroups } from './nav-groups';
import { PhoneBar } from './phone-bar';
import { WaitingLine } from './waiting-line';

const WIDE = '(min-width: 1440px)';

/** Whether the page on screen is a workbench: it takes the whole width and leaves the rail to navigation. */
function isWorkbench(route: ActivatedRouteSnapshot | null): boolean {
  for (let each = route; each; each = each.firstChild) if (each.data['workbench']) return true;
  return false;
}

/** The frame of every page but the player's: the worn belt, navigation by role, and the person. */
@Component({
  selector: 'obi-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    RouterOutlet,
    NavGroups,
    PhoneBar,
    ObiAvatar,
    ObiBeltMark,
    ObiDialog,
    ObiKnot,
    ObiWorn,
    WaitingLine,
  ],
  templateUrl: './shell.html',
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  protected readonly viewer = computed(() => this.session.viewer());
  protected readonly groups = computed(() => groupsFor(this.viewer() ?? { roles: [] }));
  protected readonly places = computed(() => barFor(this.viewer() ?? { roles: [] }));
  protected readonly waiting = computed(() => this.viewer()?.waiting.guide ?? 0);
  /** Whether an earlier visit left something to be sent; what sends it is loaded then only. */
  protected readonly waits = computed(() => somethingWaitsFor(this.viewer()?.id ?? ''));
  protected readonly belt = computed(() => {
    const phrase = beltPhrase(this.viewer()?.held ?? null);
    return phrase[0]!.toUpperCase() + phrase.slice(1);
  });
  protected readonly keysShown = signal(false);
  private readonly workbench = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => isWorkbench(this.router.routerState.snapshot.root)),
    ),
    { initialValue: false },
  );
  private readonly roomy = signal(false);
  protected readonly wide = computed(() => this.roomy() && !this.workbench());

  constructor() {
    this.watchWidth();
    this.shortcuts.listen();
    inject(DestroyRef).onDestroy(this.shortcuts.add(...this.keys()));
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }

  private watchWidth(): void {
    const width = this.document.defaultView?.matchMedia?.(WIDE);
    if (!width) return;
    const follow = () => this.roomy.set(width.matches);
    follow();
    width.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => width.removeEventListener('change', follow));
  }

  private keys(): readonly Shortcut[] {
    const { shortcuts } = this;
    return [
      shortcuts.goTo('g t', '/today', 'Today'),
      shortcuts.goTo('g p', '/path', 'Belt path'),
      shortcuts.goTo('g g', '/guide', 'Guide'),
      shortcuts.goTo('g m', '/pair', 'My pair'),
      { keys: '/', does: 'Search on this page', run: () => this.search() },
      { keys: '?', does: 'This list of keys', run: () => this.keysShown.set(true) },
    ];
  }

  private search(): void {
    this.document.querySelector<HTMLInputElement>('main input[type=search]')?.focus();
  }
}
