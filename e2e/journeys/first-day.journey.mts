import assert from 'node:assert/strict';
import { companyFiles, joiner } from '../fixtures/company-file.mts';
import { modulesOfBelt } from '../fixtures/content.mts';
import { rowsOf } from '../fixtures/csv.mts';
import { GuidePage } from '../pages/guide.mts';
import { peopleImport } from '../pages/people-import.mts';
import { Player } from '../pages/player.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';

const SECTIONS = 6;
const name = `${joiner.given} ${joiner.family}`;
const contexts = ['people', 'guide', 'curriculum', 'belts'];

journey('From the file of HR to the white belt', contexts, async (stage) => {
  const { as, visitor, step, look, databaseUrl } = stage;
  const hr = await as('hr', '/hr/people');
  const files = await companyFiles(databaseUrl);
  const importing = peopleImport(hr);

  await step('HR brings a file', async () => {
    await hr.getByRole('link', { name: 'Import a file' }).click();
    await hr.getByRole('heading', { level: 1, name: 'Which file has your people?' }).waitFor();
    await look(hr, 'import: upload');
    await importing.upload('november.csv', files.first);
  });

  await step('columns are matched, and the one that nobody can know is put right', async () => {
    await look(hr, 'import: match');
    assert.equal(await importing.column('Personnel number').inputValue(), 'personId');
    assert.notEqual(await importing.column('Rung').inputValue(), 'grade');
    await importing.column('Rung').selectOption('grade');
    await importing.check.click();
  });

  await step('the check shows what would change, and the row that cannot be imported', async () => {
    await importing.apply.waitFor();
    assert.equal(await importing.apply.innerText(), 'Apply 2 changes');
    for (const words of [name, 'Window dresser']) await hr.getByText(words).first().waitFor();
    await hr.getByRole('cell', { name: '31.02.2026' }).waitFor();
    await look(hr, 'import: check');
    assert.deepEqual(
      (await rowsOf(await importing.downloadFaulty(), ';')).map((row) => row['Personnel number']),
      ['900002'],
    );
  });

  await step('HR applies it', async () => {
    await importing.apply.click();
    await hr.getByRole('link', { name: 'Go to people' }).waitFor();
    await look(hr, 'import: applied');
  });

  await step('the next file is matched as the first was, and says who would lose access', async () => {
    await hr.getByRole('link', { name: 'Import another file' }).click();
    await importing.upload('december.csv', files.next);
    assert.equal(await importing.column('Rung').inputValue(), 'grade');
    await importing.check.click();
    await hr.getByText('1 person would lose access.').waitFor();
    await hr.getByText(files.leaver).first().waitFor();
    assert.equal(await importing.apply.innerText(), 'Apply 1 change');
    await importing.apply.click();
    await hr.getByRole('link', { name: 'Go to people' }).waitFor();
  });

  const link = await step('HR finds the joiner and makes a link for the first sign-in', async () => {
    await hr.getByRole('link', { name: 'Go to people' }).click();
    await hr.getByRole('searchbox', { name: /^Name, number/ }).fill(name);
    await hr.getByRole('link', { name }).click();
    await hr.getByRole('button', { name: 'Make a first sign-in link' }).waitFor();
    await look(hr, 'person');
    await hr.getByRole('button', { name: 'Make a first sign-in link' }).click();
    return hr.getByRole('dialog').getByLabel('Link').inputValue();
  });

  const page = await visitor(link);
  const guide = new GuidePage(page);

  await step('the link asks the joiner for a password, and refuses one that is too short', async () => {
    await page.getByRole('heading', { name: `Welcome, ${name}` }).waitFor();
    await look(page, 'welcome');
    await page.getByLabel('Choose a password').fill('short');
    await page.getByRole('button', { name: 'Keep this password and start' }).click();
    await page.getByRole('alert').getByRole('link').waitFor();
  });

  await step('with a good one the joiner is in', async () => {
    await page.getByLabel('Choose a password').fill('seven lamps in a window');
    await page.getByRole('button', { name: 'Keep this password and start' }).click();
    await page.waitForURL('**/today');
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

  await step('Today leads from one white module to the next', async () => {
    await shell(page).goTo('Today');
    for (const module of modulesOfBelt('white')) {
      await page.getByRole('link', { name: /^(Start|Begin|Continue|Go on)/ }).click();
      await page.waitForURL(`**/modules/${module.key}**`);
      await new Player(page, module).playAll();
      await page.getByRole('link', { name: 'Go to Today' }).click();
      await shell(page).title.waitFor();
    }
  });

  await step('with the last one done the joiner wears white', async () => {
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

  await step('the link works once', async () => {
    const second = await visitor(link);
    await second.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await look(second, 'used link');
  });
});
