import { certifiedTo } from '@obi/belts/rules';
import type { VerifyWords } from './verify-words';

const place = (ordinal: string) => `${ordinal} of seven belts, from white to black.`;

/** The public pages about certificates in English. */
export const english: VerifyWords = {
  language: 'English',
  answer: (state, holder, belt) =>
    ({
      valid: `${holder} holds the ${belt} belt`,
      expired: `The ${belt} belt of ${holder} has expired`,
      withdrawn: `The ${belt} belt of ${holder} was withdrawn`,
    })[state],
  consequence: (state, belt, company, since) =>
    ({
      valid: `Certified to ${certifiedTo(belt)} for ${company}.`,
      expired: `It has not counted${since ? ` since ${since}` : ''}. Renewing it brings it back.`,
      withdrawn: `${company} took it back. It does not count.`,
    })[state],
  tag: { expired: 'Expired', withdrawn: 'Withdrawn' },
  seal: { name: 'Seal', valid: 'Valid', checkedOn: 'checked on' },
  certificate: (code) => `Certificate ${code}`,
  facts: {
    earned: 'Earned',
    validUntil: 'Valid until',
    countedUntil: 'Counted until',
    guideVersion: 'Guide version',
    assessedBy: 'Assessed by',
  },
  neverExpires: 'It does not expire',
  beforeObi: 'Before Obi',
  assessed: {
    assessors: 'Two assessors',
    sessions: 'Confirmed sessions',
    quizzes: 'Quizzes and scenarios',
    reading: 'Reading the guide',
    recognised: 'Recognised by HR',
  },
  asks: (belt) => `What the ${belt} belt asks`,
  place: {
    white: place('First'),
    yellow: place('Second'),
    orange: place('Third'),
    green: place('Fourth'),
    blue: place('Fifth'),
    brown: place('Sixth'),
    black: place('Last'),
  },
  hidden: {
    heading: 'What this page does not show',
    text: 'Scores, job, employer records and contact details stay private.',
  },
  look: {
    question: 'Is this certificate real and valid now?',
    how: 'Type the code that is printed on it, or choose its file.',
    heading: 'Check a certificate',
    another: 'Check another certificate',
    placeholder: 'Code, 10 characters',
    button: 'Check',
    notACode: 'Enter the ten signs of the code, for instance 7K4M-Q2XD-9A',
    file: 'Or choose its file: JSON, PNG or SVG',
    checking: 'Checking the file',
  },
  unknown: {
    heading: 'We have no certificate with this code',
    text: 'Compare it with the paper: a code never has an I, an O, a 0 or a 1.',
  },
  failed: {
    heading: 'We could not look at this certificate',
    again: 'Try again',
    reference: (code) => `Reference ${code}.`,
  },
  loading: 'Looking at the certificate',
  verdicts: {
    genuine: 'This file is genuine and unchanged.',
    altered: 'This file was altered, or it was never issued here. It proves nothing.',
    foreign: 'This badge was issued by somebody else. Check it with them.',
    unreadable: 'There is no badge in this file. Choose the JSON, PNG or SVG file of a certificate.',
  },
  statuses: {
    revocation: 'Its belt was withdrawn and does not count.',
    suspension: 'Its belt does not count until its holder has done what changed in the guide.',
  },
  faults: {
    'too-often': 'This was asked too often from here. Try again in a minute.',
    'too-large': 'Choose a file of at most 1 MB.',
    offline: 'You are offline. Try again when you are connected.',
    ours: 'The fault is ours: try again in a minute.',
  },
  misuse: {
    link: 'Report a misuse',
    about: (code, holder, belt) => `Certificate ${code}, the ${belt} belt of ${holder}`,
    question: 'What is wrong with it?',
    whats: {
      'not-the-holder': 'Whoever showed it is somebody else',
      altered: 'What was shown says something else than this page',
      'out-of-date': 'It is shown although it does not count any more',
    },
    next: 'Those who look after the certificate in the company are told at once. We do not ask who you are.',
    choose: 'Choose what is wrong',
    button: 'Report this misuse',
    back: 'Back to the certificate',
    sent: 'The misuse is reported',
    thanks: (company) => `${company} has been told and looks into it. There is nothing more for you to do.`,
  },
  privacy: {
    link: 'Privacy',
    heading: 'What is known about whom',
    parts: [
      {
        heading: 'About the holder',
        text: 'Whoever has the code sees the name, the belt, its days, the version of the guide and how it was assessed. Nothing else is shown, and there is no list of certificates to look through.',
      },
      {
        heading: 'About you',
        text: 'You need no account, and these pages set no cookie. So that nobody tries codes one after the other, a scrambled form of your network address is counted and deleted after at most twenty minutes.',
      },
      {
        heading: 'About files that you check',
        text: 'A file is read, checked and forgotten. Nothing of it is kept, and nothing that it names is opened.',
      },
      {
        heading: 'About a reported misuse',
        text: 'The company learns which certificate it is and what you chose. It does not learn who you are.',
      },
    ],
    back: 'Check a certificate',
  },
  issuedBy: (company) => `Issued by ${company} with Obi`,
};
