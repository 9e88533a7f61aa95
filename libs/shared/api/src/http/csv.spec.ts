import { csvLine } from './csv';

describe('csvLine', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['one, two', 'say "hello"'], '"one, two","say ""hello"""\r\n'],
    [['two\nlines', null, 3], '"two\nlines",,3\r\n'],
    [['=1+1', '+1', '-1', '@x', '\tx'], "'=1+1,'+1,'-1,'@x,'\tx\r\n"],
    [[-1], '-1\r\n'],
  ])('writes %j', (cells, line) => expect(csvLine(cells)).toBe(line));
});
