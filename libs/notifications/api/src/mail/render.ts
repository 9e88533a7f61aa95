import type { Belt } from '@obi/kernel';
import { type Language, mailPhrases } from '@obi/notifications/rules';
import { MAIL_HTML, MAIL_ITEM } from './templates.gen';

/** One notice as a mail shows it. */
export interface MailItem {
  readonly subject: string;
  readonly body: string;
  readonly action: string;
  /** The whole address. */
  readonly address: string;
}

export interface Letter {
  readonly language: Language;
  readonly companyName: string;
  readonly belt: Belt | undefined;
  readonly items: readonly MailItem[];
  /** Where Obi is, where one says how one is told, and where one click ends mail of this kind. */
  readonly addresses: { readonly obi: string; readonly account: string };
}

export interface Rendered {
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

const COLOURS: Readonly<Record<Belt, string>> = {
  white: '#f2f4f1',
  yellow: '#f1c232',
  orange: '#e07a24',
  green: '#2f8052',
  blue: '#2459a8',
  brown: '#6a4126',
  black: '#16181a',
};
/** What bounds a belt where its colour is that of the page. */
const EDGES: Readonly<Record<Belt, string>> = {
  white: '#6d7773',
  yellow: '#806200',
  orange: '#8f4204',
  green: '#17502f',
  blue: '#153a72',
  brown: '#3f250f',
  black: '#98a29d',
};
const INK = '#14181a';
/** On these a dark word is read, on the others a light one. */
const LIGHT: readonly Belt[] = ['white', 'yellow', 'orange'];

/** One notice, or several of one person together, as a mail in their language: with one button, and as plain text. */
export function renderMail(letter: Letter): Rendered {
  const { items, language, belt, addresses } = letter;
  const phrases = mailPhrases[language];
  const single = items.length === 1 ? items[0] : undefined;
  const subject = single?.subject ?? phrases.several(items.length);
  const button = single
    ? { label: single.action, address: single.address }
    : { label: phrases.openObi, address: addresses.obi };
  const why = phrases.why(letter.companyName);
  return {
    subject,
    plain: plainOf(letter, { subject, button, why }),
    html: fill(MAIL_HTML, {
      language,
      subject,
      bar: belt ? COLOURS[belt] : INK,
      edge: belt ? EDGES[belt] : INK,
      onBar: belt && LIGHT.includes(belt) ? INK : '#fdfefc',
      barText: belt ? phrases.belt[belt] : 'Obi',
      body: single?.body ?? phrases.severalBody,
      button: button.label,
      buttonAddress: button.address,
      why,
      stop: phrases.stop,
      stopAddress: addresses.account,
    }).replace('<!--items-->', () =>
      single ? '' : items.map((item) => fill(MAIL_ITEM, { ...item })).join(''),
    ),
  };
}

function plainOf(
  { items, language, addresses }: Letter,
  { subject, button, why }: { subject: string; button: { label: string; address: string }; why: string },
): string {
  const phrases = mailPhrases[language];
  const said =
    items.length === 1
      ? [items[0]?.body ?? '']
      : [phrases.severalBody, ...items.map((item) => `* ${item.subject}\n  ${item.body}\n  ${item.address}`)];
  const ways = `${button.label}:\n${button.address}`;
  return [subject, ...said, ways, '-- ', why, `${phrases.stop}: ${addresses.account}`]
    .join('\n\n')
    .concat('\n');
}

/** Puts texts into the places of a template; nothing that a text says is read as HTML. */
function fill(template: string, texts: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => escaped(texts[name] ?? ''));
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
