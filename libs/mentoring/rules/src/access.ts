import type { AccessTable } from '@obi/kernel';

/**
 * Who may do what with programmes, pairs and what is said in them. `pair` is one of the two, `author` wrote the note.
 * HR sets up programmes and sends proposals; what two people tell each other is theirs alone.
 */
export const mentoringAccess = {
  'programme.manage': ['hr'],
  'programme.join': ['anyone'],
  'programme.sponsor': ['self'],
  'enrolment.own': ['self'],
  'proposal.view': ['hr'],
  'proposal.send': ['hr'],
  'health.view': ['hr'],
  'health.setLimit': ['administrator'],
  'proposal.answer': ['pair'],
  'pair.view': ['pair'],
  'pair.agree': ['pair'],
  'session.log': ['pair'],
  'calendar.own': ['self'],
  'note.readShared': ['pair'],
  'note.readPrivate': ['author'],
  'words.own': ['self'],
} as const satisfies AccessTable;
