import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CalendarFeed } from '@obi/mentoring/web';
import { NoticePreferences } from '@obi/notifications/web';
import { type Choice, ObiBeltMark, ObiNote, ObiSegment } from '@obi/shared/ui';
import { Preferences, Session, type Theme } from '@obi/shared/web';
import { Outbox, waitingInWords } from '@obi/shared/web/outbox';
import { Router } from '@angular/router';
import { rolesInWords } from '../../shell/navigation';
import { ChangePassword } from './change-password';
import { leaveNothing } from './leave-nothing';
import { SignIns } from './sign-ins';

/** What is known of me here, how Obi looks on this device, my password, and the way out. */
@Component({
  selector: 'obi-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CalendarFeed, ChangePassword, NoticePreferences, ObiBeltMark, ObiNote, ObiSegment, SignIns],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly preferences = inject(Preferences);
  protected readonly isLeaving = signal(false);
  /** What would be lost by signing out now, in words. */
  protected readonly unsent = signal('');
  private readonly outbox = inject(Outbox);
  protected readonly viewer = computed(() => this.session.viewer());
  protected readonly roles = computed(() => {
    const viewer = this.viewer();
    return viewer ? ['employee', ...rolesInWords(viewer)].join(', ') : '';
  });
  protected readonly themes: readonly Choice<Theme>[] = [
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
    { value: 'system', label: 'As the device' },
  ];

  protected async leave(): Promise<void> {
    const personId = this.viewer()?.id ?? '';
    // What the server does not have yet would go with the rest: that is said before, once.
    const isTold = this.unsent() !== '';
    this.unsent.set(waitingInWords(this.outbox.things()));
    if (this.unsent() && !isTold) return;
    if (this.isLeaving()) return;
    this.isLeaving.set(true);
    leaveNothing(personId);
    await this.session.leave();
    // Where the page cannot be loaded, as without the network, the browser says so; nothing of the person stays.
    await this.router.navigateByUrl('/sign-in').catch(() => location.assign('/sign-in'));
  }
}
