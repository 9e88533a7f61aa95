import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { sentenceOfRefusal } from '@obi/people/rules';
import { type Config, failureOf, readConfig, Refused, withKnownSite } from '@obi/shared/api';
import { type Command, EXIT, type ExitCode, Refusal, UsageFault } from './command';
import { COMMANDS, helpText } from './commands';
import { matchInput } from './match';
import { openObi } from './open-obi';
import { Terminal } from './terminal';

const terminal = new Terminal();

async function main(args: readonly string[]): Promise<ExitCode> {
  if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) {
    terminal.result(helpText());
    return args.length === 0 ? EXIT.usage : EXIT.done;
  }
  if (args[0] === 'match') return matchInput(args.slice(1), process.stdin, terminal);
  const command = COMMANDS.find(({ name }) => args.slice(0, name.split(' ').length).join(' ') === name);
  if (!command) throw new UsageFault(`There is no command "${args.join(' ')}".\n\n${helpText()}`);
  const { given, options } = understood(command, args.slice(command.name.split(' ').length));
  const config = settings();
  const obi = await openObi(config);
  try {
    return await command.run({ app: obi.app, config, terminal, given, options });
  } finally {
    await obi.close();
  }
}

function understood(command: Command, args: readonly string[]) {
  const usage = `Usage: ${command.name} ${command.usage}`;
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
    });
    if (positionals.length !== command.words) throw new UsageFault(usage);
    return { given: positionals, options: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    if (error instanceof UsageFault) throw error;
    throw new UsageFault(`${(error as Error).message}\n${usage}`);
  }
}

function settings(): Config {
  const answer = readConfig(process.env);
  if ('config' in answer) return withKnownSite(answer.config, process.env);
  throw new UsageFault(answer.faults.join('\n'));
}

/** What went wrong in one sentence, and how the process ends for it. */
function ended(error: unknown): ExitCode {
  terminal.clearBar();
  if (error instanceof UsageFault) {
    terminal.say(error.message);
    return EXIT.usage;
  }
  if (error instanceof Refusal) terminal.say(error.message);
  else if (error instanceof Refused) terminal.say(sentenceOfRefusal(error.refusal));
  else terminal.say(sentenceOfRefusal(failureOf(error)));
  return EXIT.refused;
}

main(process.argv.slice(2))
  .catch(ended)
  .then((code) => {
    process.exitCode = code;
  });
