import { whenQuiet } from './when-quiet';

/** A browser with a worker; `takes` is the moment in which the worker begins to keep what the page loads. */
function browser({ saveData = false, controlled = true } = {}) {
  const workers = Object.assign(new EventTarget(), {
    ready: Promise.resolve(),
    controller: controlled ? {} : null,
  });
  Object.defineProperty(navigator, 'serviceWorker', { value: workers, configurable: true });
  Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
  return { takes: () => workers.dispatchEvent(new Event('controllerchange')) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('what only a later visit needs', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'serviceWorker');
    Reflect.deleteProperty(navigator, 'connection');
  });

  it('is done where the worker keeps what is loaded', async () => {
    browser();
    const act = jest.fn();
    await whenQuiet(act);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('waits on the first visit until the worker is there', async () => {
    const { takes } = browser({ controlled: false });
    const act = jest.fn();
    const done = whenQuiet(act);
    await turn();
    expect(act).not.toHaveBeenCalled();
    takes();
    await done;
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('is left where data is to be saved', async () => {
    browser({ saveData: true });
    const act = jest.fn();
    await whenQuiet(act);
    expect(act).not.toHaveBeenCalled();
  });

  it('is left where nothing can be kept', async () => {
    const act = jest.fn();
    await whenQuiet(act);
    expect(act).not.toHaveBeenCalled();
  });
});
