/** What processes and the whole machine spent, read from /proc. Without one (not Linux) nothing is known. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** The unit of the times in /proc: hundredths of a second on every Linux that Node runs on. */
const TICKS = 100;

const isKnown = existsSync('/proc/self/stat');

/** The fields of a process from its state on; its name may hold spaces and brackets. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const ownSeconds = (stat) => (Number(stat[11]) + Number(stat[12])) / TICKS;
const reapedSeconds = (stat) => (Number(stat[13]) + Number(stat[14])) / TICKS;

/** Seconds of CPU that one process has used. */
export function cpuOf(pid) {
  const stat = isKnown ? statOf(pid) : undefined;
  return stat ? ownSeconds(stat) : 0;
}

/** Seconds of CPU that a process and its children have used, those that have ended included. */
export function cpuOfFamily(pid) {
  const parent = isKnown ? statOf(pid) : undefined;
  if (!parent) return 0;
  let seconds = ownSeconds(parent) + reapedSeconds(parent);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat && Number(stat[1]) === pid) seconds += ownSeconds(stat);
  }
  return seconds;
}

/** Seconds of CPU that everything on this machine has used. */
function busySeconds() {
  if (!isKnown) return 0;
  const [user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]
    .trim()
    .split(/\s+/)
    .slice(1);
  return [user, nice, system, irq, softirq].reduce((sum, one) => sum + Number(one), 0) / TICKS;
}

/** Bytes of memory that a process holds. */
export function residentBytes(pid) {
  const found = isKnown ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) : null;
  return found ? Number(found[1]) * 1024 : 0;
}

/**
 * Watches some work: `{ answer, app, database, others, load }`. `app` and `database` are seconds of CPU; `others` is
 * the share of the machine that belonged to nobody of ours.
 */
export async function watchCpu({ app, database, ours = [] }, work) {
  const read = () => ({
    app: cpuOf(app),
    database: cpuOfFamily(database),
    ours: [process.pid, ...ours].reduce((sum, pid) => sum + cpuOf(pid), 0),
    busy: busySeconds(),
    at: performance.now(),
  });
  const before = read();
  const answer = await work();
  const after = read();
  const spent = (name) => after[name] - before[name];
  const machine = ((after.at - before.at) / 1000) * availableParallelism();
  const others = Math.max(0, spent('busy') - spent('app') - spent('database') - spent('ours')) / machine;
  return { answer, app: spent('app'), database: spent('database'), others, load: loadavg()[0] };
}

/** Often enough to see what a batch of people takes. */
const LOOK_EVERY_MS = 20;

/** Watches the memory of a process during some work: `{ before, peak }` in bytes. */
export async function watchMemory(pid, work) {
  const before = residentBytes(pid);
  let peak = before;
  const look = setInterval(() => (peak = Math.max(peak, residentBytes(pid))), LOOK_EVERY_MS);
  try {
    await work();
    return { before, peak: Math.max(peak, residentBytes(pid)) };
  } finally {
    clearInterval(look);
  }
}
