import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.mts';
import { root } from './in-tools.mts';
import { type Journey, toldIn } from './journey.mts';
import { Mailbox } from './mailbox.mts';
import { type DemoDatabases, startDemoDatabases } from './postgres.mts';
import { endServers, type Server, startServer } from './server.mts';
import { OpenStage, type Outcome } from './stage.mts';

/** A journey mostly waits for its own browser and server: two of them fill two cores. */
const AT_ONCE = 2;

interface Run {
  readonly browser: Browser;
  readonly databases: DemoDatabases;
  readonly seen: Set<string>;
}

/** Plays the journeys that concern the given contexts (all without one), and answers the exit code. */
export async function runJourneys(wanted: readonly string[]): Promise<number> {
  const journeys = (await allJourneys()).filter((one) => isWanted(one, wanted));
  if (journeys.length === 0) return end(0, 0);
  const databases = await startDemoDatabases();
  const giveUp = () => {
    endServers();
    void databases.stop().finally(() => process.exit(130));
  };
  process.once('SIGTERM', giveUp).once('SIGINT', giveUp);
  const browser = await launchBrowser();
  try {
    const outcomes = await playAll(journeys, { browser, databases, seen: new Set() });
    const sum = (count: (one: Outcome) => number) => outcomes.reduce((all, one) => all + count(one), 0);
    return end(
      sum(({ passed }) => passed),
      sum(({ faults }) => faults.length),
    );
  } finally {
    process.off('SIGTERM', giveUp).off('SIGINT', giveUp);
    await browser.close();
    await databases.stop();
  }
}

async function allJourneys(): Promise<Journey[]> {
  const journeys: Journey[] = [];
  for (const file of globSync('e2e/journeys/*.journey.mts', { cwd: root }).sort()) {
    await import(pathToFileURL(join(root, file)).href);
    journeys.push(...toldIn(basename(file)));
  }
  return journeys;
}

function isWanted({ file, about }: Journey, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((word) => about.includes(word) || file.includes(word));
}

async function playAll(journeys: readonly Journey[], run: Run): Promise<Outcome[]> {
  const waiting = [...journeys];
  const outcomes: Outcome[] = [];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) outcomes.push(await playOne(one, run));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return outcomes;
}

/** One journey on a server and a copy of the demo company of its own. */
async function playOne(journey: Journey, { browser, databases, seen }: Run): Promise<Outcome> {
  const begun = Date.now();
  const databaseUrl = await databases.copy();
  let server: Server | undefined;
  let mailbox: Mailbox | undefined;
  try {
    // Without a mail server mails are kept in Obi, which is what the other journeys read.
    if (journey.about.includes('mail')) mailbox = await Mailbox.open();
    server = await startServer(databaseUrl, mailbox?.url);
    const stage = new OpenStage({ name: journey.name, browser, server, databaseUrl, seen, mailbox });
    await journey.play(stage).catch((error: unknown) => stage.failed(error));
    const outcome = await stage.close();
    return tell(journey, Date.now() - begun, { ...outcome, faults: [...outcome.faults, ...server.faults()] });
  } catch (error) {
    return tell(journey, Date.now() - begun, { passed: 0, faults: [String(error)], notes: [] });
  } finally {
    await server?.stop();
    await mailbox?.close();
    await databases.drop(databaseUrl);
  }
}

function tell({ name }: Journey, took: number, outcome: Outcome): Outcome {
  const verdict = outcome.faults.length > 0 ? 'FAIL' : 'ok  ';
  print(`${verdict}  ${name}  ${outcome.passed} passed  ${(took / 1000).toFixed(1)} s`);
  for (const line of [...outcome.faults, ...outcome.notes]) print(`  - ${line}`);
  return outcome;
}

function end(passed: number, failed: number): number {
  print(`JOURNEYS ${JSON.stringify({ passed, failed })}`);
  return failed > 0 ? 1 : 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
