import { expect, test } from '../product/test.ts';

test('the unit begins a plan: its pillars, a target group of its own and a first period', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto('/en/plans/new');
  await page.getByLabel('Code').fill('begun');
  await page.getByRole('group', { name: 'Name' }).getByLabel('English').fill('A plan that begins');
  await page.getByLabel('Start').fill('2031-01-01');
  await page.getByLabel('End').fill('2031-12-31');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/\/plans\/begun\/settings\?part=pillars$/);

  await page.getByRole('button', { name: 'New pillar' }).click();
  await expect(page.getByLabel('Code')).toBeFocused();
  await page.getByLabel('Code').fill('P1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Fill this in.')).toBeVisible();
  await page.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Skills for all');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'New sub-pillar' }).click();
  await page.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Skills for a few');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Skills for a few' })).toContainText('P1.1');

  await page.getByRole('link', { name: 'Target groups' }).click();
  await page.getByRole('button', { name: 'New target group' }).click();
  await page.getByLabel('Code').fill('islanders');
  await page.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Islanders');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Islanders' })).toBeVisible();

  await page.getByRole('link', { name: 'Reporting periods' }).click();
  await page.getByRole('button', { name: 'New period' }).click();
  await page.getByLabel('Start').fill('2031-01-01');
  await page.getByLabel('End').fill('2031-01-31');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /^January 2031/ })).toBeVisible();
});
