import { render, screen } from '@testing-library/angular';
import { ObiBeltMark } from '../belt/belt-mark';
import { ObiDiff } from './diff';
import { ObiSteps } from './steps';

describe('diff', () => {
  it('says what was added and what was removed', async () => {
    const { container } = await render(ObiDiff, {
      inputs: {
        pieces: [
          { kind: 'same', text: 'Answer ' },
          { kind: 'removed', text: 'soon' },
          { kind: 'added', text: 'within 30 minutes' },
        ],
      },
    });
    expect(container).toHaveTextContent('Answer removed: soonadded: within 30 minutes');
    expect(container.querySelector('del')).toHaveTextContent('removed: soon');
    expect(container.querySelector('ins')).toHaveTextContent('added: within 30 minutes');
  });
});

describe('steps', () => {
  it('say which one it is and which are done', async () => {
    await render(ObiSteps, { inputs: { names: ['Upload', 'Match', 'Check', 'Apply'], current: 2 } });
    const steps = screen.getAllByRole('listitem');
    expect(steps[0]).toHaveTextContent('Upload, done');
    expect(steps[2]).toHaveAttribute('aria-current', 'step');
    expect(steps[3]).not.toHaveAttribute('aria-current');
  });

  it('without names are a progress bar', async () => {
    await render(ObiSteps, { inputs: { count: 5, current: 2 } });
    expect(screen.getByRole('progressbar', { name: 'Step 3 of 5' })).toHaveAttribute('aria-valuenow', '3');
  });
});

describe('belt mark', () => {
  it.each([
    ['green', 'Green'],
    [null, 'No belt'],
  ] as const)('names the belt beside its drawing: %s', async (belt, name) => {
    const { container } = await render(ObiBeltMark, { inputs: { belt } });
    expect(container).toHaveTextContent(name);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });
});
