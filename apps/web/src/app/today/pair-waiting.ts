import type { Type } from '@angular/core';

/** What waits in a pair, as mentoring shows it on Today; null as long as it has no such part. */
export async function pairWaiting(): Promise<Type<unknown> | null> {
  const parts: { readonly [part: string]: unknown } = await import('@obi/mentoring/web');
  return (parts['PairWaiting'] as Type<unknown> | undefined) ?? null;
}

/** What one was told lately. */
export async function noticeList(): Promise<Type<unknown>> {
  return (await import('@obi/notifications/web')).NoticeList;
}
