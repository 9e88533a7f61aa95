import { matchInput } from './match';
import { Terminal } from './terminal';

// By itself, without the server's parts: it starts at once and needs no database.
void matchInput(process.argv.slice(3), process.stdin, new Terminal()).then((code) => {
  process.exitCode = code;
});
