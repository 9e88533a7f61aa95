import { followSignIns } from './one-person';
import { openOffline } from './open-offline';

/** What the first page does not wait for. */
export async function whenIdle(): Promise<void> {
  followSignIns(window, () => location.reload());
  await openOffline();
}
