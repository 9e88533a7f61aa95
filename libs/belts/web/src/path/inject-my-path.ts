import { effect, inject } from '@angular/core';
import { injectQuery, type Query, Session } from '@obi/shared/web';
import { MyPathDocument, type MyPathQuery } from './my-path.graphql.gen';

/** Reads one's own path. When it shows another belt than the app wears, the app puts the new one on. */
export function injectMyPath(): Query<MyPathQuery> {
  const session = inject(Session);
  const path = injectQuery(MyPathDocument, () => ({}), { opens: 'offline' });
  let told: MyPathQuery['myPath'] | undefined;
  effect(() => {
    const answer = path.value()?.myPath;
    const viewer = session.viewer();
    if (!answer || !viewer || path.isLoading() || answer.held === viewer.held) return;
    // Asked once a path: a server that still disagrees is not asked again and again.
    if (told === answer) return;
    told = answer;
    void session.reload().catch(() => undefined);
  });
  return path;
}
