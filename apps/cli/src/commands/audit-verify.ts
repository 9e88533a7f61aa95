import { Verifier } from '@obi/audit/api';
import { sentenceOfVerdict } from '@obi/audit/rules';
import { type Command, EXIT } from '../command';

/** `obi audit verify`: whether the log of who did what is as it was written. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--json]',
  summary: 'Walks the whole audit log and finds the first entry that was altered.',
  words: 0,
  options: { json: { type: 'boolean' } },
  async run({ app, terminal, options }) {
    const verdict = await app.get(Verifier).verify();
    if (options['json']) terminal.json(verdict);
    else terminal.result(sentenceOfVerdict(verdict));
    return verdict.intact ? EXIT.done : EXIT.refused;
  },
};
