import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { castMember, type Persona, signInByCookie } from '../fixtures/cast.mts';
import { WIDE } from './browser.mts';
import { examine } from './examine.mts';
import { root } from './in-tools.mts';
import { goAhead } from './later.mts';
import type { Mailbox, Received } from './mailbox.mts';
import type { Server } from './server.mts';
import { watch, type Watch } from './watch.mts';

/** What a journey has to tell its story with. */
export interface Stage {
  readonly url: string;
  readonly databaseUrl: string;
  /** Mails to an address, once there are so many whose subject or text is like this; a journey about `mail` has a mail server. */
  mails(address: string, like: RegExp, atLeast?: number): Promise<readonly Received[]>;
  /** A named part of the story; it counts as passed or failed. */
  step<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer>;
  /** A browser of somebody of the cast, signed in, at this address of Obi. */
  as(persona: Persona, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A browser that nobody is signed in with. */
  visitor(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Lets days pass on the server and in every browser; who is signed in signs in again. Pages then load anew. */
  letDaysPass(days: number): Promise<void>;
  /** Looks at the page at both widths, light and dark; each name once in the whole run. */
  look(page: Page, name: string): Promise<void>;
  /** Complaints of this kind in the page's console belong to the story. */
  expectComplaint(page: Page, kind: RegExp): void;
}

/** How a journey went. */
export interface Outcome {
  readonly passed: number;
  readonly faults: readonly string[];
  /** Where to look when something failed. */
  readonly notes: readonly string[];
}

export interface StageOptions {
  readonly name: string;
  readonly browser: Browser;
  readonly server: Server;
  readonly databaseUrl: string;
  readonly mailbox: Mailbox | undefined;
  /** Pages that were looked at already, in any journey. */
  readonly seen: Set<string>;
}

/** No step takes longer than this, however busy the machine. */
const PATIENCE_MS = 15_000;
/** How often one looks whether a mail has come. */
const LOOK_MS = 100;

/** The stage of one journey: its browsers, what went well on it, and what did not. */
export class OpenStage implements Stage {
  readonly url: string;
  readonly databaseUrl: string;
  private readonly options: StageOptions;
  private readonly contexts: BrowserContext[] = [];
  private readonly signedIn = new Map<BrowserContext, Persona>();
  private readonly watched = new Map<Page, { who: string; watch: Watch }>();
  private readonly faults: string[] = [];
  private readonly notes: string[] = [];
  private passed = 0;
  /** How far the clocks of this journey are ahead of the machine's. */
  private ahead = 0;
  private failedStep: string | undefined;

  constructor(options: StageOptions) {
    this.options = options;
    this.url = options.server.url;
    this.databaseUrl = options.databaseUrl;
  }

  readonly step = async <Answer,>(what: string, work: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await work();
      this.passed += 1;
      return answer;
    } catch (error) {
      this.failedStep ??= what;
      throw error;
    }
  };

  readonly as: Stage['as'] = async (persona, path, options) => {
    const context = await this.open(options);
    this.signedIn.set(context, persona);
    await this.signIn(context, persona);
    return this.pageOf(context, persona, path);
  };

  readonly visitor: Stage['visitor'] = async (path, options) =>
    this.pageOf(await this.open(options), 'visitor', path);

  readonly letDaysPass: Stage['letDaysPass'] = async (days) => {
    const milliseconds = days * 86_400_000;
    this.ahead += milliseconds;
    await this.options.server.goAhead(milliseconds);
    for (const context of this.contexts) await context.addInitScript(goAhead, milliseconds);
    for (const [context, persona] of this.signedIn) await this.signIn(context, persona);
  };

  readonly look: Stage['look'] = async (page, name) => {
    if (this.options.seen.has(name)) return;
    this.options.seen.add(name);
    const found = await examine(page);
    if (found.length === 0) this.passed += 1;
    else this.faults.push(`The page "${name}" is not clean:\n    ${found.join('\n    ')}`);
  };

  readonly mails: Stage['mails'] = async (address, like, atLeast = 1) => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      const found = this.options.mailbox?.to(address, like) ?? [];
      if (found.length >= atLeast) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    throw new Error(`No ${atLeast} mails like ${like} came to ${address}`);
  };

  readonly expectComplaint: Stage['expectComplaint'] = (page, kind) =>
    this.watched.get(page)?.watch.expect(kind);

  /** What stopped the journey, with a picture of every open page. */
  async failed(error: unknown): Promise<void> {
    this.faults.unshift(`Step "${this.failedStep ?? 'between two steps'}": ${inWords(error)}`);
    const folder = join(root, 'tmp', 'journeys');
    mkdirSync(folder, { recursive: true });
    for (const [page, { who }] of this.watched) {
      const file = join(folder, `${this.options.name.replace(/\W+/g, '-')}-${who}.png`);
      await page.screenshot({ path: file, fullPage: true, timeout: PATIENCE_MS }).catch(() => undefined);
      this.notes.push(`${who} was at ${page.url()}, picture in ${file}`);
    }
  }

  /** Ends the journey and answers how it went. */
  async close(): Promise<Outcome> {
    const complaints = [...this.watched.values()].flatMap(({ watch }) => watch.complaints());
    for (const context of this.contexts) await context.close();
    return { passed: this.passed, faults: [...this.faults, ...complaints], notes: this.notes };
  }

  private signIn(context: BrowserContext, persona: Persona): Promise<void> {
    const at = new Date(Date.now() + this.ahead);
    return signInByCookie(context, this.databaseUrl, { email: castMember(persona).email, at });
  }

  private async open(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const usual = {
      viewport: WIDE,
      locale: 'en-GB',
      timezoneId: 'Europe/Lisbon',
      colorScheme: 'light',
    } as const;
    const context = await this.options.browser.newContext({
      ...usual,
      baseURL: this.url,
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (this.ahead > 0) await context.addInitScript(goAhead, this.ahead);
    this.contexts.push(context);
    return context;
  }

  private async pageOf(context: BrowserContext, who: string, path: string): Promise<Page> {
    const page = await context.newPage();
    this.watched.set(page, { who, watch: watch(page, who) });
    await page.goto(path);
    return page;
  }
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** What went wrong and in which line of the journey, without the way there through the runner. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = (error.stack ?? '').split('\n').filter((line) => /e2e\/(journeys|pages|fixtures)\//.test(line));
  return [error.message.trim(), ...own].join('\n').replace(COLOURS, '');
}
