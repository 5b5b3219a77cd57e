import type { Locator } from '@playwright/test';
import { expect, test } from '../product/test.ts';

test('the unit renames an organisation and merges it into another; both names find the one that goes on', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  const add = async (name: string) => {
    const answer = await page.request.post('/api/v1/organisations', {
      data: { name: { en: name }, sector: 'public' },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    return ((await answer.json()) as { id: string }).id;
  };
  await add('Directorate of Harbours');
  const old = await add('Institute of Lighthouses');

  await page.goto(`/en/organisations/${old}`);
  await page.getByRole('link', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: /English/ }).fill('Institute of Beacons');
  await page.getByLabel('First day of the new name').fill('2019-05-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Institute of Beacons' })).toBeVisible();
  await expect(page.getByText('Institute of Lighthouses')).toBeVisible();

  await page.getByRole('link', { name: 'Merge into another' }).click();
  await choose(page.getByRole('combobox'), 'Directorate of Harb');
  await page.getByRole('option', { name: /Directorate of Harbours/ }).click();
  await page.getByLabel('From').fill('2019-06-01');
  await page.getByLabel('Reason').fill('Law 12/2019');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Merged on 1 June 2019 into')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeHidden();

  await page.getByRole('link', { name: 'Directorate of Harbours' }).click();
  await expect(page.getByRole('heading', { name: 'Over time' })).toBeVisible();
  for (const name of ['lighthouses', 'beacons']) {
    await page.goto(`/en/organisations?q=${name}`);
    await expect(page.getByRole('link', { name: 'Directorate of Harbours' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Institute of Beacons' })).toBeVisible();
    await expect(page.getByText('formerly Institute of Lighthouses')).toBeVisible();
  }
});

async function choose(combobox: Locator, words: string): Promise<void> {
  await combobox.click();
  await combobox.fill(words);
}
