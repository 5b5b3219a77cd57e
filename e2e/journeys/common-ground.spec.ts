import { expect, test } from '../product/test.ts';

const ground = '/en/plans/ethniki-2019/common-ground';

test('each number of common ground leads to as many: themes on the page, actions in their list', async ({
  page,
  signIn,
}) => {
  await signIn('leadership');
  await page.goto(ground);
  const sets = page.getByRole('table', { name: 'By the sectors behind them' });
  const all = sets.getByRole('row', { name: /All three sectors/ });
  const themes = all.getByRole('link').nth(0);
  const brought = Number(await themes.textContent());
  await themes.click();
  await expect(page).toHaveURL(/behind=public,private,third_sector/);
  const rows = page.getByRole('table', { name: 'Themes that sectors brought up' }).locator('tbody tr');
  await expect(rows).toHaveCount(brought);
  await page.getByRole('link', { name: 'Show all themes' }).click();
  await expect(rows).not.toHaveCount(brought);

  const shared = page.getByRole('group', { name: 'How many actions two organisations share' }).getByRole('link', {
    name: /^3$/,
  });
  await shared.first().click();
  await expect(page).toHaveURL(/actions\?together=/);
  await expect(page.getByText('3 actions', { exact: true })).toBeVisible();
});
