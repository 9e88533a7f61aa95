import type { Command } from '../command';
import { MATCH_SUMMARY, MATCH_USAGE } from '../match';
import { tableOf } from '../terminal';
import { auditVerify } from './audit-verify';
import { evidencePack } from './evidence-pack';
import { mailList, mailShow } from './mail';
import { keysRotate } from './keys-rotate';
import { peopleImport } from './people-import';
import { peopleInvite } from './people-invite';

/** Everything that an administrator can do from the command line. */
export const COMMANDS: readonly Command[] = [
  peopleImport,
  peopleInvite,
  auditVerify,
  mailList,
  mailShow,
  evidencePack,
  keysRotate,
];

/** What there is, and how each is called. */
export function helpText(): string {
  const rows = COMMANDS.map(({ name, usage, summary }) => [`${name} ${usage}`, summary]);
  rows.push([MATCH_USAGE, MATCH_SUMMARY]);
  return ['npm run -s obi -- COMMAND', '', tableOf(rows), '', '  help', ''].join('\n').trimEnd();
}
