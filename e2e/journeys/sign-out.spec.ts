import type { Page } from '@playwright/test';
import type { OwnReports } from '@symmachia/contracts';
import { expect, test } from '../product/test.ts';

const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('report')));

/** Into the progress of a report of the partner's. */
async function type(page: Page, progress: string): Promise<void> {
  await page.goto('/en/my-updates');
  await page.getByRole('article').nth(1).getByRole('button', { name: 'Update' }).click();
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type(progress);
}

async function signOut(page: Page): Promise<void> {
  await page.getByText('Πέτρος Εταιρίδης (δείγμα)').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

test('what was typed a moment before signing out is saved without a question', async ({ page, signIn }) => {
  await signIn('partner');
  await type(page, '72');
  await signOut(page);
  await expect(page).toHaveURL(/\/en\/sign-in$/);
  expect(await kept(page)).toEqual([]);
  await signIn('partner');
  const { items } = (await (await page.request.get('/api/v1/my/updates')).json()) as OwnReports;
  expect(items.some(({ draft }) => draft?.progressPercent === 72)).toBe(true);
});

test('what could not be saved is asked about, and does not stay in the browser after signing out', async ({
  page,
  signIn,
}) => {
  await signIn('partner');
  await type(page, 'half');
  await signOut(page);
  const question = page.getByRole('dialog', { name: 'Sign out and lose what is not saved?' });
  await question.getByRole('button', { name: 'Keep working' }).click();
  await expect(page.getByRole('textbox', { name: 'Progress in percent' })).toHaveValue('half');

  await page.reload();
  await page.goto('/en/account');
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await question.getByRole('button', { name: 'Sign out and discard' }).click();
  await expect(page).toHaveURL(/\/en\/sign-in$/);
  expect(await kept(page)).toEqual([]);
});

test('what one person left unsaved is gone when another signs in', async ({ page, signIn }) => {
  await signIn('partner');
  await type(page, 'half');
  await page.request.delete('/api/v1/session');
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: /Organisation lead/ }).waitFor();
  expect(await kept(page)).toHaveLength(1);
  await page.getByRole('button', { name: /Leadership/ }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  expect(await kept(page)).toEqual([]);
});
