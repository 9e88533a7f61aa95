import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from './code-steps.mjs';
import { journeyResult } from './product-steps.mjs';
import { newReport } from './report.mjs';
import { resultOf } from './spec-steps.mjs';

function collect() {
  const lines = [];
  return { lines, report: newReport({ write: (text) => lines.push(...text.split('\n').slice(0, -1)) }) };
}

describe('the report of a run', () => {
  it('adds up, goes on after a failure, shows its output, and ends with the sum', async () => {
    const { lines, report } = collect();
    await report.step('lint', async () => ({ passed: 0, failed: 1, output: 'a.ts is long' }));
    await report.step('specs', async () => ({ passed: 7, failed: 0 }));
    await report.step('journeys', async () => Promise.reject(new Error('no browser')));
    assert.equal(report.end(), 1);
    assert.ok(lines.includes('a.ts is long'));
    assert.ok(lines.includes('Failed: lint, journeys'));
    assert.equal(lines.at(-1), '7 passed, 2 failed');
  });

  it('ends well when nothing failed', async () => {
    const { lines, report } = collect();
    await report.step('specs', async () => ({ passed: 2, failed: 0 }));
    assert.equal(report.end(), 0);
    assert.equal(lines.at(-1), '2 passed, 0 failed');
  });
});

describe('faults of types', () => {
  const output =
    'libs/belts/rules/src/a.ts(1,1): error TS1: x\nlibs/guide/rules/src/b.ts(1,1): error TS2: y\n';
  it('all count without a context', () => assert.equal(judge({ code: 1, output }).failed, 1));
  it('count for the context they are in', () => {
    const result = judge({ code: 1, output }, 'belts');
    assert.deepEqual(result, {
      passed: 0,
      failed: 1,
      output: 'libs/belts/rules/src/a.ts(1,1): error TS1: x',
    });
    assert.equal(judge({ code: 1, output }, 'people').failed, 0);
  });
  it('do not exist in a project without files', () => {
    assert.equal(judge({ code: 2, output: 'error TS18003: No inputs were found' }).failed, 0);
  });
});

describe('the result of specs', () => {
  const json = {
    numPassedTests: 3,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  };
  it('counts a file that cannot run as a failure', () => assert.equal(resultOf(json, 1).failed, 2));
  it('fails when jest fails for a reason of its own', () => {
    assert.equal(resultOf({ ...json, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }, 1).failed, 1);
  });
});

describe('the result of journeys', () => {
  it('is what their line says', () => {
    const { passed, failed } = journeyResult(1, 'x\nJOURNEYS {"passed":4,"failed":2}\n');
    assert.deepEqual([passed, failed], [4, 2]);
  });
  it('is a failure without that line, or when the script failed all the same', () => {
    assert.equal(journeyResult(0, 'crashed').failed, 1);
    assert.equal(journeyResult(1, 'JOURNEYS {"passed":4,"failed":0}').failed, 1);
  });
});
