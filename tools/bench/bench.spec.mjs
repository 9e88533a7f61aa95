import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { watchMemory } from './cpu.mjs';
import { startLoad } from './load.mjs';
import { readOptions } from './options.mjs';
import { count, figuresOfScan, textOf } from './overview-check.mjs';
import { reporter } from './report.mjs';
import { median, percentile } from './statistics.mjs';

describe('the figures of a series', () => {
  it('have the middle one and the one that so many percent do not exceed', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    assert.equal(percentile(hundred, 50), 50);
    assert.equal(percentile(hundred, 99), 99);
    assert.equal(percentile([7], 99), 7);
  });
});

describe('a goal', () => {
  it('is reached from its bound on, in its own direction', () => {
    const lines = [];
    const report = reporter((text) => lines.push(text));
    report.goal('quick', 0.5, { atLeast: 0.5 });
    report.goal('small', 221, { atMost: 220, unit: 'MB', digits: 0 });
    assert.deepEqual(
      report.results.map((one) => one.reached),
      [true, false],
    );
    assert.match(lines[1], /MISSED\s+small: 221 MB \(goal ≤ 220 MB\)/);
  });
});

describe('a figure', () => {
  it('is told beside the goals and misses none', () => {
    const lines = [];
    const report = reporter((text) => lines.push(text));
    report.figure('time, of the yardstick', 12.34, { digits: 1 });
    assert.deepEqual(lines, ['  told     time, of the yardstick: 12.3\n']);
    assert.ok(report.results.every((one) => one.reached));
  });
});

describe('the memory that some work takes', () => {
  it('is the most that was held while it ran', async () => {
    const { before, peak } = await watchMemory(process.pid, async () => {
      const held = Buffer.alloc(64 * 1024 * 1024, 1);
      await new Promise((go) => setTimeout(go, 100));
      return held.length;
    });
    assert.ok(peak - before > 32 * 1024 * 1024);
  });
});

describe('the command line', () => {
  it('runs every goal unless some are named, in the order of the page', () => {
    assert.deepEqual(readOptions([]).names, [
      'path',
      'overview',
      'growth',
      'publish',
      'browser',
      'start',
      'matching',
      'what-if',
    ]);
    assert.deepEqual(readOptions(['start', 'path', '--people', '20000']).names, ['path', 'start']);
  });

  it('says in one line what it does not know', () => {
    for (const args of [['speed'], ['--people', 'many'], ['--rounds', '0'], ['--fast']])
      assert.throws(() => readOptions(args), /npm run bench|must be a whole number/);
  });
});

describe('the overview that is checked', () => {
  it('follows a person from one row to another', () => {
    const row = { unitId: 'u', belt: 'green', people: 2, met: 2, overdue: 0, within90: 1 };
    const figures = figuresOfScan([row, { ...row, belt: null, people: 1, met: 0, within90: 0 }]);
    count(figures, { unitId: 'u', held: 'green', isMet: true, isOverdue: false, expires: true }, -1);
    count(figures, { unitId: 'u', held: null, isMet: false, isOverdue: true, expires: false }, 1);
    const wanted = { people: 3, met: 1, overdue: 1, within90: 0, belts: { green: 1, none: 2 } };
    assert.equal(textOf(figures), textOf(new Map([['u', wanted]])));
  });
});

describe('the load', () => {
  it('reads answers of known length and in chunks, and tells wrong ones', async () => {
    const server = createServer((request, response) => {
      response.write('first ');
      setTimeout(() => response.end(request.url), 1);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    const load = startLoad();
    try {
      const wish = { port, connections: 3, seconds: 60, count: 40 };
      const good = await load.run({
        ...wish,
        requests: [{ method: 'GET', path: '/yes', expect: '/yes' }],
      });
      assert.ok(good.requests >= 40);
      const bad = load.run({ ...wish, requests: [{ method: 'GET', path: '/no', expect: 'yes' }] });
      await assert.rejects(bad, /answers were wrong/);
    } finally {
      load.stop();
      server.close();
    }
  });
});
