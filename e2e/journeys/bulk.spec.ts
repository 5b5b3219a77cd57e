import { expect, test } from '../product/test.ts';

const plan = '/en/plans/ethniki-2019';

test('the unit puts several actions on hold at once, sees first what would change, and undoes it elsewhere', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto(`${plan}/actions`);
  const boxes = page.getByRole('checkbox', { name: /^Select \d/ });
  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await boxes.nth(8).click({ modifiers: ['Shift'] });
  await expect(page.getByText('8 selected').last()).toBeVisible();
  await page.getByRole('button', { name: 'Edit 8…' }).click();

  const dialog = page.getByRole('dialog', { name: 'Edit 8 actions' });
  await dialog.getByLabel('Status', { exact: true }).selectOption('On hold');
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  await dialog.getByLabel('Reason').fill('The budget is not voted yet');
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  await expect(dialog.getByText('7 would change, 1 cannot be changed like this.')).toBeVisible();
  await expect(dialog.getByText('The action cannot go from the one status to the other.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Go on without it' }).click();
  await page.getByRole('button', { name: 'Change these 7' }).click();

  await expect(page.getByText('7 actions are changed.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'On hold' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Organisations', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('row', { name: /1\.01/ }).getByRole('cell', { name: 'In progress' })).toBeVisible();
});

test('what was cancelled can be undone at once, and restored from the archive later', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`${plan}/actions?q=1.01`);
  await page.locator('tbody').getByRole('link').first().click();
  const cancel = async () => {
    await page.getByRole('link', { name: 'Edit' }).first().click();
    await page.getByLabel('Status', { exact: true }).selectOption('Cancelled');
    await page.getByLabel('Reason').fill('No money');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Cancelled. It is in the archive.')).toBeVisible();
  };
  await cancel();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(page.locator('.record-standing').getByText('In progress')).toBeVisible();

  await cancel();
  await page.goto(`${plan}/archive`);
  const row = page.getByRole('row', { name: /1\.01/ });
  await expect(row).toContainText('No money');
  await expect(row).toContainText('becomes: In progress');
  await row.getByRole('button', { name: /^Restore/ }).click();
  await expect(page.getByText('1.01 is restored.')).toBeVisible();
  await expect(row).toBeHidden();
});

test('a plan goes to the archive and comes back as it was', async ({ page, signIn }) => {
  await signIn('admin');
  const made = { code: 'shelf', title: { en: 'Plan on the shelf (sample)' }, languages: ['en'], status: 'adopted' };
  await page.request.post('/api/v1/plans', { data: { ...made, startDate: '2019-01-01', endDate: '2019-12-31' } });
  await page.goto('/en/plans/shelf/settings');
  await page.getByLabel('Status', { exact: true }).selectOption('Archived');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The plan is in the archive.')).toBeVisible();
  await page.goto('/en/plans');
  await page.getByText('One plan in the archive').click();
  await page.getByRole('button', { name: /^Restore Plan on the shelf/ }).click();
  await expect(page.getByRole('heading', { name: 'Plan on the shelf (sample)' })).toBeVisible();
  await expect(page.getByText(/Adopted/)).toBeVisible();
});
