import { PeopleQuery, SignInService } from '@obi/people/api';
import { Db, siteOf } from '@obi/shared/api';
import { type Command, EXIT, Refusal } from '../command';

/** `obi people invite WHO`: a link with which somebody signs in for the first time. */
export const peopleInvite: Command = {
  name: 'people invite',
  usage: 'EMAIL|NUMBER [--json]',
  summary: 'Prints a link with which a person signs in for the first time, once.',
  words: 1,
  options: { json: { type: 'boolean' } },
  async run({ app, config, terminal, given, options }) {
    const who = given[0] ?? '';
    const person = await app.get(PeopleQuery).findHere(who);
    if (!person) throw new Refusal(`Nobody who is here has the address or the number ${who}.`);
    const { token, expiresAt } = await app
      .get(Db)
      .transaction(() => app.get(SignInService).makeLink(person.id, null));
    const link = `${siteOf(config)}/welcome/${token}`;
    if (options['json']) terminal.json({ personId: person.id, name: person.name, link, expiresAt });
    else terminal.result(link);
    terminal.say(
      `For ${person.name}; it works once, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    );
    return EXIT.done;
  },
};
