const KEPT_AS = 'obi.certification.pages';

/**
 * Which page came before which. The server only goes on from a cursor, so the way back is remembered here,
 * for as long as the browser keeps the tab.
 */
export class PageTrail {
  /** Remembers that the page after `next` follows the page after `current`. */
  wentOn(current: string, next: string): void {
    this.write({ ...this.read(), [next]: current });
  }

  /** The cursor of the page before; undefined when it is not known, as on a link that somebody sent. */
  before(current: string): string | undefined {
    return this.read()[current];
  }

  private read(): Record<string, string> {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '{}') as Record<string, string>;
    } catch {
      return {};
    }
  }

  private write(trail: Record<string, string>): void {
    try {
      sessionStorage.setItem(KEPT_AS, JSON.stringify(trail));
    } catch {
      // Without a place to remember, Previous goes to the first page.
    }
  }
}
