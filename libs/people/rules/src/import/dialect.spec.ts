import fc from 'fast-check';
import { DELIMITERS, delimiterOf, refusalToFile } from './dialect';
import { decideEncoding, encodingOf, readUtf8 } from './encoding';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

describe('what stands between the cells', () => {
  it.each([
    ['id,name\n1,Karin\n', ',', true],
    ['id;name\r\n1;Holm, Karin\r\n2;Alves, Rui\r\n', ';', true],
    ['id\tname\n1\tKarin\n', '\t', true],
    ['id,name\n1,"Holm; Karin"\n2,"a;b;c"\n', ',', true],
    ['id;name;city\n1;"a\nb";c\n\n', ';', true],
    ['id,name\n1,Karin\n2,Rui,extra\n', ',', false],
    ['name\nKarin\n', ',', false],
    ['', ',', false],
    ['id,name,cut', ',', true],
  ])('%j: %j, certain %s', (text, delimiter, certain) => {
    expect(delimiterOf(text)).toMatchObject({ delimiter, certain });
  });

  it('is found in every table of quoted cells', () => {
    const row = fc.array(fc.string({ maxLength: 8 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(...DELIMITERS),
        (rows, mark) => {
          const lines = rows.map((cells) =>
            cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark),
          );
          const found = delimiterOf(lines.join('\r\n') + '\r\n');
          return found.delimiter === mark && found.columns === 3 && found.certain;
        },
      ),
    );
  });
});

describe('the encoding of a file', () => {
  it.each([
    ['plain letters', bytes('Karin'), 'utf-8', false],
    ['marked', bytes('\uFEFFKarin'), 'utf-8', true],
    ['Malmö in UTF-8', bytes('Malmö'), 'utf-8', false],
    ['Malmö in windows-1252', bytes('Malmö', 'latin1'), 'windows-1252', false],
    ['a detour', Uint8Array.of(0xc0, 0x80), 'windows-1252', false],
    ['half a pair', Uint8Array.of(0xed, 0xa0, 0x80), 'windows-1252', false],
    ['above the last character', Uint8Array.of(0xf4, 0x90, 0x80, 0x80), 'windows-1252', false],
    ['cut at the end', Uint8Array.of(0x41, 0xe2, 0x82), 'windows-1252', false],
  ])('%s', (_, file, encoding, marked) => expect(decideEncoding(file)).toEqual({ encoding, marked }));

  it('agrees with a strict decoder on any bytes, also when they come in pieces', () => {
    const mixed = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: 'binary' }).map((text) => bytes(text)),
    );
    fc.assert(
      fc.property(mixed, fc.nat(12), (file, cut) => {
        const strict = new TextDecoder('utf-8', { fatal: true });
        let wanted = 'utf-8';
        try {
          strict.decode(file);
        } catch {
          wanted = 'windows-1252';
        }
        const inPieces = readUtf8(file.slice(cut), readUtf8(file.slice(0, cut)));
        return decideEncoding(file).encoding === wanted && encodingOf(inPieces) === wanted;
      }),
    );
  });
});

it.each([
  ['an empty file', Uint8Array.of(), 'PEOPLE_IMPORT_FILE_EMPTY'],
  ['a workbook', bytes('PK\u0003\u0004'), 'PEOPLE_IMPORT_FILE_IS_WORKBOOK'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), 'PEOPLE_IMPORT_FILE_IS_UTF16'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x00), 'PEOPLE_IMPORT_FILE_NOT_TEXT'],
  ['text', bytes('id,name'), undefined],
])('%s is answered with %s', (_, start, code) => expect(refusalToFile(start)?.code).toBe(code));
