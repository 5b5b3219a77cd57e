import type { Page } from '@playwright/test';
import type { Plan } from '@symmachia/contracts';
import { expect, test } from '../product/test.ts';

const plan = '/en/plans/ethniki-2019';

/** The plan goes through the statuses, one after the other. */
async function become(page: Page, ...statuses: string[]): Promise<void> {
  for (const status of statuses) {
    const { version } = (await (await page.request.get('/api/v1/plans/ethniki-2019')).json()) as Plan;
    const headers = { 'If-Match': `"${version}"` };
    expect((await page.request.patch('/api/v1/plans/ethniki-2019', { data: { status }, headers })).status()).toBe(200);
  }
}

test('an archived plan has no button to edit it, says why, and is taken out of the archive from there', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await become(page, 'closed', 'archived');
  await page.goto(`${plan}/actions`);
  await expect(page.getByText('The plan is in the archive: it can be read, not changed.')).toBeVisible();
  await page.locator('tbody').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Delivered against time' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'New commitment' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Take it out of the archive' }).click();
  await page.getByLabel('Status').selectOption('closed');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/is in the archive/)).toHaveCount(0);
  await page.goto(`${plan}/actions`);
  await expect(page.getByRole('link', { name: 'New action' })).toBeVisible();
});
