import { defineNotice } from '@obi/notifications/api';

/** A draft waits for the approval of somebody who wrote nothing in it. */
export const approvalWaits = defineNotice<{ version: string; asker: string }>({
  name: 'guide.approval-waits',
  kind: 'answer-waited-for',
  words: {
    en: ({ version, asker }) => ({
      subject: `Approve version ${version} of the guide, or send it back`,
      body: `${asker} asks. You see each change, and who has to do something because of it.`,
      action: 'Read and decide',
    }),
    de: ({ version, asker }) => ({
      subject: `Fassung ${version} des Leitfadens freigeben oder zurückgeben`,
      body: `${asker} bittet darum. Sie sehen jede Änderung, und wer deswegen etwas tun muss.`,
      action: 'Lesen und entscheiden',
    }),
  },
  link: () => '/studio/guide/publish',
});

/** The approver has decided: it is the turn of the one who asked. What was said about it is read in the studio. */
export const approvalDecided = defineNotice<{ version: string; approver: string; approved: boolean }>({
  name: 'guide.approval-decided',
  kind: 'answer-waited-for',
  words: {
    en: ({ version, approver, approved }) =>
      approved
        ? {
            subject: `Publish version ${version} of the guide`,
            body: `${approver} approved it. Publish it now, or choose its day.`,
            action: 'Publish it',
          }
        : {
            subject: `Change version ${version} of the guide, and ask again`,
            body: `${approver} sent it back, and wrote what has to change.`,
            action: 'Read what has to change',
          },
    de: ({ version, approver, approved }) =>
      approved
        ? {
            subject: `Fassung ${version} des Leitfadens veröffentlichen`,
            body: `${approver} hat sie freigegeben. Veröffentlichen Sie sie jetzt, oder wählen Sie den Tag.`,
            action: 'Veröffentlichen',
          }
        : {
            subject: `Fassung ${version} des Leitfadens ändern und noch einmal vorlegen`,
            body: `${approver} hat sie zurückgegeben und geschrieben, was sich ändern muss.`,
            action: 'Lesen, was sich ändern muss',
          },
  },
  link: () => '/studio/guide/publish',
});
