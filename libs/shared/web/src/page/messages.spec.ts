import { TestBed } from '@angular/core/testing';
import { Failure } from '../api/failure';
import { MessageCatalogue, provideMessages } from './messages';

function catalogue(): MessageCatalogue {
  TestBed.configureTestingModule({
    providers: [
      provideMessages({
        BELTS_MODULES_MISSING: ({ left }) => (left === 1 ? 'One module is left' : `${left} modules are left`),
        PEOPLE_NAME_TAKEN: 'The name is taken by {by}',
      }),
    ],
  });
  return TestBed.inject(MessageCatalogue);
}

describe('the catalogue of messages', () => {
  it('fills a sentence from the params', () => {
    expect(catalogue().tell(new Failure('REFUSED', 'PEOPLE_NAME_TAKEN', { by: 'Ada' }))).toBe(
      'The name is taken by Ada',
    );
  });

  it('says a day as days are said', () => {
    expect(catalogue().tell(new Failure('REFUSED', 'PEOPLE_NAME_TAKEN', { by: '2026-11-22' }))).toBe(
      'The name is taken by 22 Nov 2026',
    );
  });

  it('lets a function make the sentence', () => {
    const { tell } = {
      tell: (left: number) => catalogue().tell(new Failure('REFUSED', 'BELTS_MODULES_MISSING', { left })),
    };
    expect(tell(1)).toBe('One module is left');
  });

  it('tells a code without a sentence by its kind', () => {
    expect(catalogue().tell(new Failure('CONFLICT', 'NEVER_HEARD'))).toMatch(/changed this in the meantime/);
  });

  it('tells what a rule refuses in the browser, filled alike', () => {
    const refusal = { code: 'PEOPLE_NAME_TAKEN', params: { by: 'Ada' } };
    const told = catalogue();
    expect(told.tellRefusal(refusal)).toBe('The name is taken by Ada');
    expect(told.tellRefusal({ code: 'NEVER_HEARD' })).toMatch(/is missing or cannot be read/);
  });

  it('gives the reference of a fault of ours', () => {
    expect(catalogue().tell(new Failure('INTERNAL', 'INTERNAL', {}, null, '7F2A'))).toMatch(
      /Reference 7F2A\.$/,
    );
  });
});
