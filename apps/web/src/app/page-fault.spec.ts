import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withNavigationErrorHandler } from '@angular/router';
import { inject } from '@angular/core';
import { axeFaults } from '@obi/testing/web';
import { fireEvent, render, screen } from '@testing-library/angular';
import { App } from './app';
import { PageFault } from './page-fault';

@Component({ template: '<h1>Today</h1>' })
class Today {}
@Component({ template: '<h1>My pair</h1>' })
class Pair {}

async function open(at: string) {
  let isThere = false;
  const pair = () =>
    isThere
      ? Promise.resolve(Pair)
      : Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  const view = await render(App, {
    providers: [
      provideRouter(
        [
          { path: 'today', component: Today },
          { path: 'pair', loadComponent: pair },
        ],
        withNavigationErrorHandler((error) => inject(PageFault).failed(error)),
      ),
    ],
  });
  const go = async (url: string) => {
    await TestBed.inject(Router)
      .navigateByUrl(url)
      .catch(() => false);
    await view.fixture.whenStable();
  };
  await go(at);
  return { ...view, go, becomesThere: () => (isThere = true) };
}

const lose = () => window.dispatchEvent(new Event('offline'));

describe('a page that cannot be loaded', () => {
  afterEach(() => window.dispatchEvent(new Event('online')));

  it('is told where nothing else is shown', async () => {
    await open('/pair');
    expect(screen.getByText(/We could not reach Obi/)).toBeVisible();
  });

  it('is told on the page from which somebody wanted to go there, which stays', async () => {
    const { go, container } = await open('/today');
    lose();
    await go('/pair');
    expect(screen.getByRole('dialog', { name: 'This page cannot be opened now' })).toBeVisible();
    expect(screen.getByText(/You are offline, and this page is not on this device/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Today' })).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('opens when it is tried again', async () => {
    const { go, becomesThere, fixture } = await open('/today');
    lose();
    await go('/pair');
    becomesThere();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await fixture.whenStable();
    expect(await screen.findByRole('heading', { name: 'My pair' })).toBeInTheDocument();
    expect(screen.queryByText(/You are offline/)).toBeNull();
  });
});
