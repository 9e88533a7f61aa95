import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ObiDialog, ObiError, ObiField, ObiIcon, ObiInput, ObiLoading, Toasts } from '@obi/shared/ui';
import { injectMutation, injectQuery, InstantPipe, MessageCatalogue } from '@obi/shared/web';
import {
  MyCalendarDocument,
  RenewCalendarDocument,
  RevokeCalendarDocument,
} from './calendar-feed.graphql.gen';

/** The private address that one's own calendar reads: made, renewed and ended here. */
@Component({
  selector: 'obi-calendar-feed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiError, ObiField, ObiIcon, ObiInput, ObiLoading, InstantPipe],
  templateUrl: './calendar-feed.html',
})
export class CalendarFeed {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  protected readonly query = injectQuery(MyCalendarDocument, () => ({}));
  protected readonly renew = injectMutation(RenewCalendarDocument);
  protected readonly revoke = injectMutation(RevokeCalendarDocument);
  protected readonly feed = computed(() => this.query.value()?.myCalendar);
  /** The new address; it is nowhere afterwards. */
  protected readonly address = signal('');
  protected readonly asking = signal(false);
  protected readonly problem = computed(() => {
    const refusal = this.renew.refusal() ?? this.revoke.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async make(): Promise<void> {
    this.asking.set(false);
    const done = await this.renew.run({});
    if (!done) return;
    this.address.set(done.renewCalendar.address);
    this.query.refetch();
  }

  protected async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    try {
      await navigator.clipboard.writeText(this.address());
      this.toasts.show('Copied');
    } catch {
      this.toasts.show('Copy what is selected');
    }
  }

  protected async end(): Promise<void> {
    if (!(await this.revoke.run({}))) return;
    this.address.set('');
    this.toasts.show('The address has ended');
    this.query.refetch();
  }
}
