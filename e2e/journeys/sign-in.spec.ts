import { expect, test } from '../product/test.ts';

test('a visitor steps into a role of the demonstration and sees its plan', async ({ page }) => {
  await page.goto('/el');
  await page.getByRole('button', { name: /Συντονιστ/ }).click();
  await expect(page).toHaveURL(/\/el\/plans\/ethniki-2019$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'el');
});

test('who opens a deep link signed out comes back to it after signing in', async ({ page }) => {
  await page.goto('/en/plans/ethniki-2019/actions?rag=red');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('coordinator@demo.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('symmachia-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/plans\/ethniki-2019\/actions\?rag=red$/);
});

test('a wrong password is refused in words, and the address stays typed', async ({ page }) => {
  await page.goto('/en/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('coordinator@demo.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('not this one');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('coordinator@demo.example');
});
