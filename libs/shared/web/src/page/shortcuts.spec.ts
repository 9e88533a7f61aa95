import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import userEvent from '@testing-library/user-event';
import { Preferences } from './preferences';
import { Shortcuts } from './shortcuts';

function listening() {
  document.body.innerHTML = '<input aria-label="Search"><button>Go</button>';
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const shortcuts = TestBed.inject(Shortcuts);
  const goTo = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const log = jest.fn();
  shortcuts.add(shortcuts.goTo('g g', '/guide', 'Guide'), { keys: 'l', does: 'Log a session', run: log });
  shortcuts.listen();
  return { shortcuts, goTo, log, person: userEvent.setup() };
}

describe('shortcuts', () => {
  afterEach(() => localStorage.clear());

  it('are one key', async () => {
    const { log, person } = listening();
    await person.keyboard('l');
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('are two keys in a row', async () => {
    const { goTo, person } = listening();
    await person.keyboard('gg');
    expect(goTo).toHaveBeenCalledWith('/guide');
  });

  it('rest while one types', async () => {
    const { log, person } = listening();
    await person.type(document.querySelector('input')!, 'll');
    expect(log).not.toHaveBeenCalled();
  });

  it('leave the keys of the browser alone', async () => {
    const { log, person } = listening();
    await person.keyboard('{Control>}l{/Control}');
    expect(log).not.toHaveBeenCalled();
  });

  it('can be switched off', async () => {
    const { log, person } = listening();
    TestBed.inject(Preferences).shortcuts.set(false);
    await person.keyboard('l');
    expect(log).not.toHaveBeenCalled();
  });

  it('go with the page that added them', async () => {
    const { shortcuts, person } = listening();
    const search = jest.fn();
    const remove = shortcuts.add({ keys: '/', does: 'Search', run: search });
    await person.keyboard('/');
    remove();
    await person.keyboard('/');
    expect(search).toHaveBeenCalledTimes(1);
  });
});
