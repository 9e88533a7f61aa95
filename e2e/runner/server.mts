import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTools, root } from './in-tools.mts';

/** The built product, serving one database. */
export interface Server {
  readonly url: string;
  /** What the server itself thought worth a line: an error here fails the journey. */
  faults(): string[];
  /** Lets its clock go this much ahead, without a restart: it works on as it would overnight. */
  goAhead(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** From here on a line of the log is about something that went wrong on the server. */
const ERROR_LEVEL = 50;
/** The keys and checkpoints of this run: the copies of the one template share them, and nobody else's are touched. */
const dataDir = mkdtempSync(join(tmpdir(), 'obi-journeys-'));
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));

const MAIN = join(root, 'dist/api/main.js');
const CLOCK = new URL('server-clock.mts', import.meta.url).href;

const running = new Set<ReturnType<typeof spawn>>();

/** Starts Obi as `npm start` does, on a port of its own, and waits until it says where it is. */
export async function startServer(databaseUrl: string, smtpUrl?: string): Promise<Server> {
  const { freePort } = await inTools<{ freePort(): Promise<number> }>('lib/port.mjs');
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    OBI_DATA_DIR: dataDir,
    OBI_DEMO: 'on',
    ...(smtpUrl && { OBI_SMTP_URL: smtpUrl, OBI_MAIL_FROM: 'Obi <obi@marlowe.example>' }),
  };
  const child = spawn(process.execPath, ['--import', CLOCK, '--enable-source-maps', MAIN], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  let said = '';
  const isThere = new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('Obi is at ')) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then(() => fail(new Error(`The server ended before it was ready:\n${said}`)));
  });
  await isThere;
  return {
    url: `http://localhost:${port}`,
    faults: () => said.split('\n').filter(isFault),
    goAhead: async (ahead) => {
      const isAhead = once(child, 'message');
      child.send({ ahead });
      await isAhead;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function isFault(line: string): boolean {
  if (!line.startsWith('{')) return false;
  return Number((JSON.parse(line) as { level?: number }).level) >= ERROR_LEVEL;
}

/** Ends every server at once, when the run is given up. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL');
}
