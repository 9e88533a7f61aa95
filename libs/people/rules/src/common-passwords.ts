/** What people start from when a password has to be long. */
const WORDS = (
  'password passwort welcome qwerty qwertz azerty letmein iloveyou sunshine princess football baseball ' +
  'monkey dragon superman batman master admin administrator changeme secret login summer winter spring ' +
  'autumn company office monday january november december liverpool arsenal chelsea barcelona'
).split(' ');

/** What they put behind it. */
const TAILS = (
  '1 12 123 1234 12345 123456 1234567 12345678 123456789 1! 123! 1234! 01 111 000 007 ' +
  '2020 2021 2022 2023 2024 2025 2026 2027 2024! 2025! 2026! 2027! @123 @1234 @2025 @2026 #123 _123 !!!'
).split(' ');

/** Ways over the keyboard and the rows of digits. */
const WALKS = (
  'qwertyuiop qwertzuiop azertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc 1q2w3e4r5t6y zaq12wsxcde3 qazwsxedc ' +
  '1234567890 0987654321 0123456789 abcdefghijkl abcd1234efgh q1w2e3r4t5y6 asdf1234qwer'
).split(' ');

const SENTENCES = (
  'thisismypassword mypasswordis123 letmeinplease trustno1trustno1 ilovemyfamily iloveyouforever ' +
  'correcthorsebatterystaple nopasswordatall passwordpassword1 whateveryouwant thequickbrownfox ' +
  'opensesameopensesame changemechangeme defaultpassword temporarypassword'
).split(' ');

const SHORTEST = 12;

let known: ReadonlySet<string> | undefined;

/** The common passwords of 12 characters and more, in lower case: words with a tail, doubled words, keyboard ways. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(
    [...tailed(), ...repeated(), ...walked(), ...SENTENCES].filter((text) => text.length >= SHORTEST),
  );
  return known;
}

function tailed(): string[] {
  const starts = [...WORDS, ...WORDS.map((word) => `my${word}`), ...WORDS.map((word) => word + word)];
  return starts.flatMap((start) => [start, ...TAILS.map((tail) => start + tail)]);
}

function repeated(): string[] {
  const pieces = [
    ...'0123456789abcdefghijklmnopqrstuvwxyz',
    '12',
    '123',
    '1234',
    '123456',
    'abc',
    'abc123',
    'qwe',
  ];
  return pieces.flatMap((piece) =>
    [12, 13, 14, 15, 16].map((length) => piece.repeat(length).slice(0, length)),
  );
}

function walked(): string[] {
  return WALKS.flatMap((walk) => [walk, walk + walk, ...TAILS.map((tail) => walk + tail)]);
}
