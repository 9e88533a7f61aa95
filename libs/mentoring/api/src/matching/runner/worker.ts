import { parentPort } from 'node:worker_threads';
import type { Progress } from '@obi/matching';
import { type Answer, type Asked, type TaskName, tasks } from './tasks';

/** What the server asks of a thread. */
export interface WorkerTask<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly asked: Asked<Name>;
}

/** What the thread says: how far it is, and at the end the answer. */
export type WorkerWord<Name extends TaskName = TaskName> =
  { readonly progress: Progress } | { readonly answer: Answer<Name> };

const say = (word: WorkerWord) => parentPort?.postMessage(word);

function answerTo<Name extends TaskName>({ name, asked }: WorkerTask<Name>): Answer<Name> {
  const task = tasks[name] as (asked: Asked<Name>, onProgress: (progress: Progress) => void) => Answer<Name>;
  return task(asked, (progress) => say({ progress }));
}

parentPort?.on('message', (task: WorkerTask) => say({ answer: answerTo(task) }));
