import { mentoringAccess } from './access';

describe('who may do what in mentoring', () => {
  it('lets no role read what two people tell each other', () => {
    for (const permission of ['pair.view', 'session.log', 'note.readShared', 'note.readPrivate'] as const)
      expect(['pair', 'author']).toContain(mentoringAccess[permission].join());
  });

  it('lets HR set up programmes and send proposals, and the two answer them', () => {
    expect(mentoringAccess['programme.manage']).toEqual(['hr']);
    expect(mentoringAccess['proposal.send']).toEqual(['hr']);
    expect(mentoringAccess['proposal.answer']).toEqual(['pair']);
  });
});
