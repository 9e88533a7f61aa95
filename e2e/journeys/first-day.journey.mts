import assert from 'node:assert/strict';
import { signInLinkFor } from '../fixtures/sign-in-link.mts';
import { moduleContent } from '../fixtures/content.mts';
import { GuidePage } from '../pages/guide.mts';
import { Player } from '../pages/player.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';

const SECTIONS = 6;

journey('The first day, up to the white belt', ['people', 'guide', 'curriculum', 'belts'], async (stage) => {
  const { visitor, step, look, databaseUrl } = stage;
  const page = await visitor(await signInLinkFor(databaseUrl, 'alan.petit@marlowe.example'));
  const guide = new GuidePage(page);

  await step('the link asks for a password, and refuses one that is too short', async () => {
    await page.getByRole('heading', { name: /^Welcome, / }).waitFor();
    await look(page, 'welcome');
    await page.getByLabel('Choose a password').fill('short');
    await page.getByRole('button', { name: 'Keep this password and start' }).click();
    await page.getByRole('alert').getByRole('link').waitFor();
  });

  await step('with a good one the joiner is in', async () => {
    await page.getByLabel('Choose a password').fill('seven lamps in a window');
    await page.getByRole('button', { name: 'Keep this password and start' }).click();
    await page.waitForURL('**/today');
    await shell(page).title.waitFor();
    await page.getByText('No belt yet').first().waitFor();
    await look(page, 'today of a joiner');
  });

  await step('the guide is read and acknowledged, section by section', async () => {
    await shell(page).goTo('Guide');
    for (let section = 1; section <= SECTIONS; section += 1) {
      await guide.readAll(`section ${section}`);
      if (section === 1) await look(page, 'clause');
      await guide.acknowledge(`section ${section}`);
    }
    await shell(page).navigation.getByRole('link', { name: 'Guide', exact: true }).waitFor();
  });

  await step('Today leads to the white module', async () => {
    await shell(page).goTo('Today');
    await page.getByRole('link', { name: /^(Start|Begin|Go on)/ }).click();
    await page.waitForURL('**/modules/white.join-in**');
  });

  await step('with the module done the joiner wears white', async () => {
    await new Player(page, moduleContent('white.join-in')).playAll();
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await shell(page).title.waitFor();
    assert.match(
      await page
        .getByRole('link', { name: /, account/ })
        .first()
        .innerText(),
      /White belt/,
    );
    await shell(page).goTo('Belt path');
    await page.getByText('One belt earned.').waitFor();
  });
});
