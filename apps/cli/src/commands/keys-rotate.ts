import { SigningKeys } from '@obi/belts/api';
import { type Command, EXIT } from '../command';

/** `obi keys rotate`: certificates are signed with a new key from now on. */
export const keysRotate: Command = {
  name: 'keys rotate',
  usage: '[--json]',
  summary: 'Signs certificates with a new key from now on; what the old ones signed stays valid.',
  words: 0,
  options: { json: { type: 'boolean' } },
  async run({ app, terminal, options }) {
    const keys = app.get(SigningKeys);
    const { name } = await keys.rotate();
    const all = await keys.names();
    if (options['json']) terminal.json({ key: name, keys: all });
    else terminal.result(name);
    terminal.say(`Signs from now on. ${all.length} public keys stand in /.well-known/did.json.`);
    return EXIT.done;
  },
};
