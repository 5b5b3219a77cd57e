import { expect, test } from '../product/test.ts';

const plan = '/en/plans/ethniki-2019';

test('a list is narrowed by facets, says so in chips and in its address, and Back undoes a step', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto(`${plan}/actions`);
  await expect(page.getByText('60 actions', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Merged/ }).check();
  await expect(page.getByText('2 actions', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/status=merged/);
  await page.getByRole('button', { name: 'Remove filter Status: Merged' }).click();
  await expect(page.getByText('60 actions', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('2 actions', { exact: true })).toBeVisible();
});

test('a milestone that is moved still shows when it was due first', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`${plan}/actions`);
  await page.locator('tbody').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const title = page.getByRole('group', { name: 'Title' }).getByRole('textbox', { name: /English/ });
  await title.fill('Doors open');
  await page.getByLabel('Due', { exact: true }).fill('2019-11-20');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Edit Doors open' }).click();
  await page.getByLabel('Due', { exact: true }).fill('2019-12-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Moved from 20 Nov 2019')).toBeVisible();
});

test('organisations of two sectors commit to something together, each with its share', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`${plan}/actions`);
  await page.locator('tbody').getByRole('link').first().click();
  await page.getByRole('link', { name: 'New commitment' }).click();
  const title = page.getByRole('group', { name: 'Title' }).getByRole('textbox', { name: /English/ });
  await title.fill('Lessons in the library van');
  await page.getByRole('button', { name: 'Add a participant' }).click();
  const partner = page.getByRole('group', { name: 'Participant 2' });
  await partner.getByRole('combobox', { name: 'Organisation' }).fill('chamber');
  await page
    .getByRole('option', { name: /Private sector/ })
    .first()
    .click();
  await page.getByRole('group', { name: 'Participant 1' }).getByLabel('Share, %').fill('60');
  await partner.getByLabel('Share, %').fill('40');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lessons in the library van' })).toBeVisible();
  await expect(page.getByText('Partner · Private sector · share 40%')).toBeVisible();
});

test('an organisation’s page says what it leads and promised, and who may not edit sees no button', async ({
  page,
  signIn,
}) => {
  await signIn('leadership');
  await page.goto('/en/organisations?q=library');
  await page
    .getByRole('link', { name: /Library/ })
    .first()
    .click();
  await expect(page.getByText(/Takes part in \d+ commitments/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
});
