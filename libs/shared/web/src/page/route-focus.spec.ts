import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { RouteFocus } from './route-focus';

@Component({ selector: 'obi-today', template: '<h1>Today</h1>' })
class Today {}

@Component({ selector: 'obi-path', template: '<h1>Belt path</h1>' })
class Path {}

@Component({
  selector: 'obi-clause',
  template: '<h1>Draft</h1><nav>…</nav><h2 data-opened>Saying sorry</h2>',
})
class Clause {}

const loaded = signal(false);

@Component({
  selector: 'obi-guide',
  template: '@if (loaded()) {<h1>The guide, version 2.0</h1>} @else {<h1>Guide</h1>}',
})
class Guide {
  protected readonly loaded = loaded;
}

describe('a change of page', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'today', component: Today },
          { path: 'path', component: Path },
          { path: 'guide', component: Guide },
          { path: 'clause', component: Clause },
        ]),
      ],
    });
  });

  it('moves the focus to the title of the new one, but leaves the first alone', async () => {
    TestBed.inject(RouteFocus).follow();
    const harness = await RouterTestingHarness.create('/today');
    expect(document.body).toHaveFocus();
    await harness.navigateByUrl('/path');
    expect(document.querySelector('h1')).toHaveFocus();
    expect(document.activeElement).toHaveTextContent('Belt path');
  });

  it('moves it to what was opened, where that stands beside a list of such things', async () => {
    TestBed.inject(RouteFocus).follow();
    const harness = await RouterTestingHarness.create('/today');
    await harness.navigateByUrl('/clause');
    expect(document.activeElement).toHaveTextContent('Saying sorry');
  });

  it('follows the title that comes with the data', async () => {
    TestBed.inject(RouteFocus).follow();
    const harness = await RouterTestingHarness.create('/today');
    await harness.navigateByUrl('/guide');
    loaded.set(true);
    await harness.fixture.whenStable();
    expect(document.activeElement).toHaveTextContent('version 2.0');
  });

  it('waits for the sheet that led there to close', async () => {
    TestBed.inject(RouteFocus).follow();
    const harness = await RouterTestingHarness.create('/today');
    const sheet = document.body.appendChild(document.createElement('dialog'));
    sheet.open = true;
    await harness.navigateByUrl('/path');
    expect(document.querySelector('h1')).not.toHaveFocus();
    sheet.open = false;
    sheet.dispatchEvent(new Event('close'));
    expect(document.querySelector('h1')).toHaveFocus();
    sheet.remove();
  });
});
