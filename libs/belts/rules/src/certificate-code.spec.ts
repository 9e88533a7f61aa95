import { certificateCode, codeShown } from './certificate-code';

describe('the code of a certificate', () => {
  it.each([
    ['7K4MQ2XD9A', '7K4MQ2XD9A'],
    ['7k4m-q2xd-9a', '7K4MQ2XD9A'],
    [' 7K4M Q2XD 9A ', '7K4MQ2XD9A'],
    ['7K4MQ2XD9', null],
    ['7K4MQ2XD9AA', null],
    ['7K4MQ2XD91', null],
    ['', null],
  ])('reads %j as %j', (typed, code) => expect(certificateCode(typed)).toBe(code));

  it('is printed in groups', () => expect(codeShown('7K4MQ2XD9A')).toBe('7K4M-Q2XD-9A'));
});
