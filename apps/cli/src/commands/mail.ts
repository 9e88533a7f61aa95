import { KeptMails } from '@obi/notifications/api';
import { type Command, EXIT, Refusal } from '../command';
import { tableOf } from '../terminal';

const ID_SHOWN = 8;

/** `obi mail list`: what would have been mailed, were a mail server set. */
export const mailList: Command = {
  name: 'mail list',
  usage: '[--json]',
  summary: 'Lists the newest mails that were kept because no mail server is set.',
  words: 0,
  options: { json: { type: 'boolean' } },
  async run({ app, terminal, options }) {
    const mails = await app.get(KeptMails).newest();
    if (options['json']) terminal.json(mails);
    else if (mails.length === 0) terminal.result('No mail was kept.');
    else {
      const rows = mails.map(({ id, keptAt, address, subject }) => [
        id.slice(0, ID_SHOWN),
        keptAt.toISOString().slice(0, 16).replace('T', ' '),
        address,
        subject,
      ]);
      terminal.result(tableOf([['mail', 'at (UTC)', 'to', 'subject'], ...rows]));
    }
    return EXIT.done;
  },
};

/** `obi mail show`: one of them, as its reader would see it. */
export const mailShow: Command = {
  name: 'mail show',
  usage: 'MAIL [--html]',
  summary: 'Shows one kept mail; MAIL is the beginning of its id.',
  words: 1,
  options: { html: { type: 'boolean' } },
  async run({ app, terminal, given, options }) {
    const mail = await app.get(KeptMails).one(given[0] ?? '');
    if (!mail) throw new Refusal(`No kept mail begins with ${given[0]}.`);
    if (options['html']) terminal.result(mail.html);
    else terminal.result(`To: ${mail.address}\nSubject: ${mail.subject}\n\n${mail.plain.trimEnd()}`);
    return EXIT.done;
  },
};
