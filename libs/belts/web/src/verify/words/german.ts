import type { Belt } from '@obi/kernel';
import type { VerifyWords } from './verify-words';

/** "der weiße Gürtel", "den weißen Gürtel". */
const STEMS: Readonly<Record<Belt, string>> = {
  white: 'weiße',
  yellow: 'gelbe',
  orange: 'orange',
  green: 'grüne',
  blue: 'blaue',
  brown: 'braune',
  black: 'schwarze',
};

const BERECHTIGT: Readonly<Record<Belt, string>> = {
  white: 'am Gespräch teilzunehmen',
  yellow: 'Kundinnen und Kunden zuzuhören',
  orange: 'Kundinnen und Kunden öffentlich zu antworten',
  green: 'das Gespräch an den richtigen Ort zu bringen',
  blue: 'standzuhalten, wenn es darauf ankommt',
  brown: 'andere anzuleiten',
  black: 'den Leitfaden zu ändern',
};

const place = (ordinal: string) => `${ordinal} von sieben Gürteln, von Weiß bis Schwarz.`;

/** The public pages about certificates in German. */
export const german: VerifyWords = {
  language: 'Deutsch',
  answer: (state, holder, belt) =>
    ({
      valid: `${holder} trägt den ${STEMS[belt]}n Gürtel`,
      expired: `Der ${STEMS[belt]} Gürtel von ${holder} ist abgelaufen`,
      withdrawn: `Der ${STEMS[belt]} Gürtel von ${holder} wurde entzogen`,
    })[state],
  consequence: (state, belt, company, since) =>
    ({
      valid: `Berechtigt, für ${company} ${BERECHTIGT[belt]}.`,
      expired: `Er gilt ${since ? `seit dem ${since}` : 'zurzeit'} nicht. Erneuert gilt er wieder.`,
      withdrawn: `${company} hat ihn entzogen. Er gilt nicht.`,
    })[state],
  tag: { expired: 'Abgelaufen', withdrawn: 'Entzogen' },
  seal: { name: 'Siegel', valid: 'Gültig', checkedOn: 'geprüft am' },
  certificate: (code) => `Nachweis ${code}`,
  facts: {
    earned: 'Erworben',
    validUntil: 'Gültig bis',
    countedUntil: 'Galt bis',
    guideVersion: 'Leitfaden',
    assessedBy: 'Beurteilt durch',
  },
  neverExpires: 'Läuft nicht ab',
  beforeObi: 'Vor Obi',
  assessed: {
    assessors: 'Zwei Prüfende',
    sessions: 'Bestätigte Treffen',
    quizzes: 'Fragen und Szenarien',
    reading: 'Lesen des Leitfadens',
    recognised: 'Anerkannt von HR',
  },
  asks: (belt) => `Was der ${STEMS[belt]} Gürtel verlangt`,
  place: {
    white: place('Der erste'),
    yellow: place('Der zweite'),
    orange: place('Der dritte'),
    green: place('Der vierte'),
    blue: place('Der fünfte'),
    brown: place('Der sechste'),
    black: place('Der letzte'),
  },
  hidden: {
    heading: 'Was diese Seite nicht zeigt',
    text: 'Ergebnisse, Stelle, Personalakten und Kontaktdaten bleiben privat.',
  },
  look: {
    question: 'Ist dieser Nachweis echt und jetzt gültig?',
    how: 'Geben Sie den aufgedruckten Code ein oder wählen Sie die Datei.',
    heading: 'Einen Nachweis prüfen',
    another: 'Einen anderen Nachweis prüfen',
    placeholder: 'Code, 10 Zeichen',
    button: 'Prüfen',
    notACode: 'Geben Sie die zehn Zeichen des Codes ein, zum Beispiel 7K4M-Q2XD-9A',
    file: 'Oder wählen Sie die Datei: JSON, PNG oder SVG',
    checking: 'Die Datei wird geprüft',
  },
  unknown: {
    heading: 'Wir haben keinen Nachweis mit diesem Code',
    text: 'Vergleichen Sie ihn mit dem Papier: Ein Code enthält nie I, O, 0 oder 1.',
  },
  failed: {
    heading: 'Wir konnten diesen Nachweis nicht ansehen',
    again: 'Noch einmal versuchen',
    reference: (code) => `Kennung ${code}.`,
  },
  loading: 'Der Nachweis wird angesehen',
  verdicts: {
    genuine: 'Diese Datei ist echt und unverändert.',
    altered: 'Diese Datei wurde verändert oder nie hier ausgestellt. Sie beweist nichts.',
    foreign: 'Dieser Nachweis wurde von jemand anderem ausgestellt. Prüfen Sie ihn dort.',
    unreadable:
      'In dieser Datei ist kein Nachweis. Wählen Sie die JSON-, PNG- oder SVG-Datei eines Nachweises.',
  },
  statuses: {
    revocation: 'Der Gürtel wurde entzogen und gilt nicht.',
    suspension: 'Der Gürtel gilt erst wieder, wenn nachgeholt ist, was sich am Leitfaden geändert hat.',
  },
  faults: {
    'too-often': 'Von hier wurde zu oft gefragt. Versuchen Sie es in einer Minute noch einmal.',
    'too-large': 'Wählen Sie eine Datei von höchstens 1 MB.',
    offline: 'Sie sind offline. Versuchen Sie es noch einmal, sobald Sie verbunden sind.',
    ours: 'Der Fehler liegt bei uns: Versuchen Sie es in einer Minute noch einmal.',
  },
  misuse: {
    link: 'Missbrauch melden',
    about: (code, holder, belt) => `Nachweis ${code}, der ${STEMS[belt]} Gürtel von ${holder}`,
    question: 'Was stimmt damit nicht?',
    whats: {
      'not-the-holder': 'Wer ihn vorzeigte, ist jemand anderes',
      altered: 'Was vorgezeigt wurde, sagt etwas anderes als diese Seite',
      'out-of-date': 'Er wird vorgezeigt, obwohl er nicht mehr gilt',
    },
    next: 'Wer im Unternehmen für den Nachweis zuständig ist, erfährt es sofort. Wir fragen nicht, wer Sie sind.',
    choose: 'Wählen Sie, was nicht stimmt',
    button: 'Diesen Missbrauch melden',
    back: 'Zurück zum Nachweis',
    sent: 'Der Missbrauch ist gemeldet',
    thanks: (company) => `${company} weiß davon und geht dem nach. Sie müssen nichts weiter tun.`,
  },
  privacy: {
    link: 'Datenschutz',
    heading: 'Was über wen bekannt ist',
    parts: [
      {
        heading: 'Über die Person mit dem Nachweis',
        text: 'Wer den Code hat, sieht Name, Gürtel, Tage, Version des Leitfadens und wie beurteilt wurde. Mehr wird nicht gezeigt, und es gibt keine Liste von Nachweisen zum Durchsehen.',
      },
      {
        heading: 'Über Sie',
        text: 'Sie brauchen kein Konto, und diese Seiten setzen kein Cookie. Damit niemand Codes der Reihe nach ausprobiert, wird eine unkenntlich gemachte Form Ihrer Netzwerkadresse gezählt und nach höchstens zwanzig Minuten gelöscht.',
      },
      {
        heading: 'Über Dateien, die Sie prüfen',
        text: 'Eine Datei wird gelesen, geprüft und vergessen. Nichts davon wird behalten, und nichts, was darin steht, wird geöffnet.',
      },
      {
        heading: 'Über einen gemeldeten Missbrauch',
        text: 'Das Unternehmen erfährt, welcher Nachweis es ist und was Sie gewählt haben. Es erfährt nicht, wer Sie sind.',
      },
    ],
    back: 'Einen Nachweis prüfen',
  },
  issuedBy: (company) => `Ausgestellt von ${company} mit Obi`,
};
