/** What the command line of the benchmarks says. */
import { parseArgs } from 'node:util';
import { Fault } from '../lib/fault.mjs';

/** The benchmarks by name, in the order in which they run. */
export const GOALS = {
  path: () => import('./goals/path.mjs'),
  overview: () => import('./goals/overview.mjs'),
  growth: () => import('./goals/growth.mjs'),
  publish: () => import('./goals/publish.mjs'),
  browser: () => import('./goals/browser.mjs'),
  start: () => import('./goals/start.mjs'),
  matching: () => import('./goals/matching.mjs'),
  'what-if': () => import('./goals/what-if.mjs'),
};

/** Benchmarks that need no server and no database. */
export const WITHOUT_COMPANY = ['matching'];

const usage = `npm run bench [-- NAME …] [--people N] [--rounds N] [--seconds N] [--pool N] [--seed N] [--json FILE]
NAME is one of ${Object.keys(GOALS).join(', ')}; all of them when none is given.`;

/** The wishes, or a Fault with how to say them. */
export function readOptions(args) {
  const { values, positionals } = parsed(args);
  const unknown = positionals.filter((name) => !(name in GOALS));
  if (unknown.length > 0)
    throw new Fault(`There is no benchmark ${unknown.join(', ')}.\n${usage}`, { exitCode: 2 });
  return {
    names:
      positionals.length > 0
        ? Object.keys(GOALS).filter((name) => positionals.includes(name))
        : Object.keys(GOALS),
    people: wholeNumber('people', values.people, 1_000),
    rounds: wholeNumber('rounds', values.rounds, 1),
    seconds: wholeNumber('seconds', values.seconds, 1),
    pool: wholeNumber('pool', values.pool, 100),
    seed: wholeNumber('seed', values.seed, 0),
    json: values.json,
    build: !values['no-build'],
  };
}

function parsed(args) {
  const text = (value) => ({ type: 'string', ...(value && { default: value }) });
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        people: text('100000'),
        rounds: text('3'),
        seconds: text('6'),
        pool: text('10000'),
        seed: text('1'),
        json: text(),
        'no-build': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Fault(`${error.message}\n${usage}`, { exitCode: 2 });
  }
}

function wholeNumber(name, value, least) {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least) return number;
  throw new Fault(`--${name} is "${value}": it must be a whole number from ${least}.`, { exitCode: 2 });
}
