import { DefaultUrlSerializer, type UrlTree } from '@angular/router';

/** Reads addresses; one that cannot be read, as `/%ff`, leads nowhere, and not to the first page. */
export class ReadableAddress extends DefaultUrlSerializer {
  override parse(url: string): UrlTree {
    try {
      return super.parse(url);
    } catch {
      return super.parse('/nothing-here');
    }
  }
}
