import { exitStatusOf, match, outputText, parseProblem } from '@obi/matching';
import { type ExitCode, EXIT } from './command';
import type { Terminal } from './terminal';

export const MATCH_USAGE = 'match < input.json > output.json';
export const MATCH_SUMMARY = 'Pairs mentees with mentors and proves that no better pairing exists.';

type Input = AsyncIterable<Buffer | string> & { readonly isTTY?: boolean };

/** `obi match`: a problem on standard input, the answer with its proof on standard output. It asks no company. */
export async function matchInput(
  args: readonly string[],
  input: Input,
  terminal: Terminal,
): Promise<ExitCode> {
  if (args.length > 0 || input.isTTY) {
    terminal.say(`Usage: ${MATCH_USAGE}`);
    return EXIT.usage;
  }
  const { problem, faults } = parseProblem(await textOf(input));
  if (!problem) {
    terminal.say(faults.join('\n'));
    return EXIT.usage;
  }
  const result = match(problem);
  result.lockFaults.forEach((fault) => terminal.say(`locks: ${fault}`));
  await terminal.parts(outputText(result));
  return exitStatusOf(result);
}

async function textOf(input: Input): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
