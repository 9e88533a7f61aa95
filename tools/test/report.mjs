/** What a test run prints: a line per step, the whole output of a step that failed, and the sum at the end. */
import { durationText } from '../lib/progress.mjs';

/** A report that adds up: `step(name, work)` runs work, which answers `{ passed, failed, skipped?, output? }`. */
export function newReport(stream = process.stdout) {
  const total = { passed: 0, failed: 0, failedSteps: [] };
  const print = (text) => stream.write(`${text}\n`);
  return {
    total,
    print,
    async step(name, work) {
      const begun = Date.now();
      const result = await work().catch((error) => ({
        passed: 0,
        failed: 1,
        output: error.log ?? error.stack,
        why: error.message,
      }));
      total.passed += result.passed;
      total.failed += result.failed;
      print(stepLine(name, result, Date.now() - begun));
      if (result.failed === 0) return result;
      total.failedSteps.push(name);
      if (result.output) print(`\n${result.output.trimEnd()}\n`);
      if (result.why) print(`${result.why}\n`);
      return result;
    },
    /** The last line is always the sum. */
    end() {
      if (total.failedSteps.length > 0) print(`\nFailed: ${total.failedSteps.join(', ')}`);
      print(`${sumText(total)}`);
      return total.failed > 0 ? 1 : 0;
    },
  };
}

/** The last line of every run. */
export const sumText = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** One line per step: verdict, name, counts, time. */
export function stepLine(name, { passed, failed, skipped = 0 }, milliseconds) {
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(
    Boolean,
  );
  const verdict = failed > 0 ? 'FAIL' : 'ok  ';
  return `${verdict}  ${name.padEnd(28)} ${counts.join(', ').padEnd(24)} ${durationText(milliseconds)}`;
}

/** The result of a program that either passes or fails as a whole. */
export const wholeResult = ({ code, output }) =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
