import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { RouteFocus } from './route-focus';

@Component({ selector: 'obi-today', template: '<h1>Today</h1>' })
class Today {}

@Component({ selector: 'obi-path', template: '<h1>Belt path</h1>' })
class Path {}

describe('a change of page', () => {
  it('moves the focus to the title of the new one, but leaves the first alone', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'today', component: Today },
          { path: 'path', component: Path },
        ]),
      ],
    });
    TestBed.inject(RouteFocus).follow();
    const harness = await RouterTestingHarness.create('/today');
    expect(document.body).toHaveFocus();
    await harness.navigateByUrl('/path');
    expect(document.querySelector('h1')).toHaveFocus();
    expect(document.activeElement).toHaveTextContent('Belt path');
  });
});
