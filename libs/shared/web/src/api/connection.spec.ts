import { TestBed } from '@angular/core/testing';
import { Connection } from './connection';

const tell = (what: 'online' | 'offline') => window.dispatchEvent(new Event(what));

describe('the connection', () => {
  const connection = () => TestBed.inject(Connection);

  it.each([
    ['an answer that was on its way when the network went', ['ask', 'offline', 'answered'], true],
    ['an answer to what was asked since', ['offline', 'ask', 'answered'], false],
    ['nothing reached the server', ['ask', 'failed'], true],
    ['reached again after nothing was reached', ['ask', 'failed', 'ask', 'answered'], false],
    ['the network is back', ['offline', 'online'], false],
    ['an answer with the network all along', ['ask', 'answered'], false],
  ] as const)('%s', (_, happens, offline) => {
    const seen = connection();
    let asked = seen.asking();
    for (const each of happens) {
      if (each === 'ask') asked = seen.asking();
      else if (each === 'answered' || each === 'failed') asked[each]();
      else tell(each);
    }
    expect(seen.offline()).toBe(offline);
  });
});
