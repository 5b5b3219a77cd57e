import { expect, test } from '../product/test.ts';

test('a facilitator records a lab, its common ground and who took part; others read the record without names', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  await page.goto('/en/plans/ethniki-2019/labs');
  await page.getByRole('link', { name: 'New lab' }).click();
  await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Lab of the harbour towns');
  await page.getByLabel('Status').selectOption('Held');
  await page.getByLabel('First day').fill('2019-10-03');
  await page.getByLabel('Grant').fill('12 500,50');
  await page.getByRole('group', { name: 'Purpose and goals' }).getByLabel('English').fill('To meet **as equals**.');
  await page.getByRole('button', { name: 'Add a principle' }).click();
  await page.getByRole('group', { name: 'Principles' }).getByLabel('English').fill('Openness');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Lab of the harbour towns' })).toBeVisible();
  await expect(page.getByText('€12,500.50')).toBeVisible();
  await expect(page.locator('strong', { hasText: 'as equals' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a theme' }).click();
  await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Ferries for learning');
  await page.getByRole('checkbox', { name: /Common ground/ }).check();
  await page.getByRole('group', { name: 'Why' }).getByLabel('English').fill('Everybody came back to it');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Everybody came back to it')).toBeVisible();

  await page.getByRole('button', { name: 'Add a participant' }).click();
  await page.getByLabel('Sector', { exact: true }).selectOption('Third sector');
  await page.getByLabel('Name', { exact: true }).fill('Anna (sample)');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Consent given on')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Consent given on').fill('2019-10-03');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Anna (sample)')).toBeVisible();
  await expect(page.getByText(/Only one sector took part/)).toBeVisible();

  await page.getByRole('button', { name: 'Withdraw Ferries for learning' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw Ferries for learning' })).toBeVisible();

  await signIn('leadership');
  await page.reload();
  await expect(page.getByText('Names are not shown')).toBeVisible();
  await expect(page.getByText('Anna (sample)')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeHidden();
});
