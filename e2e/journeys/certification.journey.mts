import assert from 'node:assert/strict';
import { castMember } from '../fixtures/cast.mts';
import { rowsOf } from '../fixtures/csv.mts';
import { certificationPage } from '../pages/certification.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';

journey('HR finds who is not certified and takes the list along', ['belts'], async ({ as, step, look }) => {
  const page = await as('hr', '/hr/certification');
  const screen = certificationPage(page);
  const { title } = shell(page);

  const everybody = await step('the first view is who is overdue', async () => {
    await screen.matching.waitFor();
    assert.equal(await screen.tab('Overdue').getAttribute('aria-selected'), 'true');
    await look(page, 'certification');
    return screen.counted();
  });
  assert.ok(everybody > 0, 'the demo company has people who are overdue');

  await step('the figures are also a table', async () => {
    await page.getByRole('radio', { name: 'Table' }).check();
    await page.getByRole('table', { name: 'Belts by unit' }).waitFor();
    await look(page, 'certification as a table');
  });

  const filtered = await step('filters narrow it, and stand in the address', async () => {
    await screen.filterBy({ holds: 'No belt', overdue: 'Over 7 days' });
    await page.waitForURL(/held=none/);
    await screen.filter('Holds').waitFor();
    await screen.matching.filter({ hasNotText: `${everybody} match` }).waitFor();
    const count = await screen.counted();
    assert.ok(count > 0 && count < everybody, `${count} of ${everybody}`);
    return count;
  });

  await step('the address alone brings the same list back', async () => {
    await page.reload();
    await screen.filter('Overdue').waitFor();
    assert.equal(await screen.counted(), filtered);
  });

  await step('the export holds exactly the people that are filtered', async () => {
    assert.match(await screen.exportLink.innerText(), new RegExp(`Export ${filtered} rows?`));
    const [download] = await Promise.all([page.waitForEvent('download'), screen.exportLink.click()]);
    const rows = await rowsOf(download);
    assert.equal(rows.length, filtered);
    assert.ok(rows.every((row) => row['holds'] === '' && row['overdue since'] !== ''));
    await page.getByText(/Every export is logged/).waitFor();
  });

  await step('the keyboard alone goes from tab to tab and from person to person', async () => {
    await screen.tab('Overdue').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/tab=expiring/);
    await page.keyboard.press('End');
    await page.waitForURL(/tab=everyone/);
    await page.keyboard.press('/');
    assert.ok(await screen.search.evaluate((one) => one === document.activeElement));
    await page.keyboard.type(castMember('newcomer').name);
    await page.getByText('1 match').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/hr\/people\//);
    await title.waitFor();
  });

  await step('the certification of one person says what is missing', async () => {
    await page.goBack();
    await screen.rows
      .getByRole('link', { name: /certification of/ })
      .first()
      .click();
    await page.waitForURL(/\/hr\/certification\/[^?]+$/);
    await page.getByRole('heading', { name: 'Belts today' }).waitFor();
    await look(page, 'certification of a person');
  });

  await step('what jobs need is one page', async () => {
    await page.goto('/hr/certification/needs');
    await page.getByRole('heading', { name: 'What jobs need', level: 1 }).waitFor();
    await page
      .getByRole('button', { name: /^End the need/ })
      .first()
      .waitFor();
    await look(page, 'needs');
  });
});
