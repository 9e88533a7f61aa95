import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CalendarFeed } from '@obi/mentoring/web';
import { NoticePreferences } from '@obi/notifications/web';
import { type Choice, ObiBeltMark, ObiSegment } from '@obi/shared/ui';
import { injectMutation, Preferences, Session, type Theme } from '@obi/shared/web';
import { Router } from '@angular/router';
import { rolesInWords } from '../../shell/navigation';
import { SignOutDocument } from './account-page.graphql.gen';
import { ChangePassword } from './change-password';

/** What is known of me here, how Obi looks on this device, my password, and the way out. */
@Component({
  selector: 'obi-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CalendarFeed, ChangePassword, NoticePreferences, ObiBeltMark, ObiSegment],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly preferences = inject(Preferences);
  protected readonly signOut = injectMutation(SignOutDocument);
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
    await this.signOut.run({});
    if (this.signOut.refusal()) return;
    this.session.clear();
    await this.router.navigateByUrl('/sign-in');
  }
}
