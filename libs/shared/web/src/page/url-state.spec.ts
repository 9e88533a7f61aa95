import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { injectUrlState } from './url-state';

@Component({ template: '' })
class People {
  readonly filters = injectUrlState({ tab: 'overdue', unit: '' });
}

async function open(url: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'people', component: People }])] });
  const harness = await RouterTestingHarness.create();
  const page = await harness.navigateByUrl(url, People);
  return { page, harness, url: () => TestBed.inject(Router).url };
}

describe('filters in the address', () => {
  it('are read from it, and have defaults', async () => {
    const { page } = await open('/people?unit=7');
    expect(page.filters.value()).toEqual({ tab: 'overdue', unit: '7' });
  });

  it('are written to it; a default leaves it', async () => {
    const { page, harness, url } = await open('/people?tab=expiring');
    page.filters.set({ unit: '7' });
    await harness.fixture.whenStable();
    expect(url()).toBe('/people?tab=expiring&unit=7');
    page.filters.set({ tab: 'overdue' });
    await harness.fixture.whenStable();
    expect(url()).toBe('/people?unit=7');
    expect(page.filters.value()).toEqual({ tab: 'overdue', unit: '7' });
  });

  it('are cleared together, and what is not theirs stays', async () => {
    const { page, harness, url } = await open('/people?tab=expiring&unit=7&page=2');
    page.filters.clear();
    await harness.fixture.whenStable();
    expect(url()).toBe('/people?page=2');
  });
});
