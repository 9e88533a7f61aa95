import { approversInWords } from './draft-view';

describe('who may approve a draft', () => {
  it.each([
    ['nobody', [], undefined],
    ['one', ['Ana Brito'], 'Ana Brito'],
    ['two', ['Ana Brito', 'Mei Chen'], 'Ana Brito or Mei Chen'],
    ['three', ['Ana Brito', 'Mei Chen', 'Omar Diaz'], 'Ana Brito, Mei Chen or Omar Diaz'],
    [
      'more than are named',
      ['Ana Brito', 'Mei Chen', 'Omar Diaz', 'Rosa Lind', 'Sam Okoro'],
      'Ana Brito, Mei Chen, Omar Diaz or one of 2 others',
    ],
  ])('%s', (_, approvers, words) => {
    expect(approversInWords(approvers)).toBe(words);
  });
});
