import { expect, test } from '../product/test.ts';

const newAction = '/en/plans/ethniki-2019/actions/new';

test('the unit adds an action and changes it', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(newAction);
  const title = page.getByRole('group', { name: 'Title' });
  await title.getByRole('textbox', { name: /Greek/ }).fill('Μαθήματα σε κάθε νησί');
  await title.getByRole('textbox', { name: /English/ }).fill('Lessons on every island');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lessons on every island' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).first().click();
  await title.getByRole('textbox', { name: /English/ }).fill('Lessons on each island');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lessons on each island' })).toBeVisible();
});

test('switching the language keeps the place and what is typed but not saved', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(newAction);
  const greek = page.locator('input[lang=el], textarea[lang=el]').first();
  await greek.fill('Δεν έχει σωθεί ακόμη');
  await page.getByRole('link', { name: 'SV, Svenska' }).click();
  await expect(page).toHaveURL(/\/sv\/plans\/ethniki-2019\/actions\/new$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(greek).toHaveValue('Δεν έχει σωθεί ακόμη');
});

test('leaving a page with unsaved input asks, and staying keeps it', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(newAction);
  const greek = page.locator('input[lang=el], textarea[lang=el]').first();
  await greek.fill('Μισοτελειωμένο');
  await page.getByRole('link', { name: 'Organisations' }).first().click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(greek).toHaveValue('Μισοτελειωμένο');
  await expect(page).toHaveURL(/\/actions\/new$/);
});

test('the list finds Greek without accents and in any case, and Swedish without its rings', async ({
  page,
  signIn,
}) => {
  await signIn('leadership');
  await page.goto('/el/plans/ethniki-2019/actions?q=ΒΙΒΛΙΟΘΗΚΕΣ');
  await expect(page.getByRole('link', { name: /βιβλιοθήκες/ }).first()).toBeVisible();
  await page.goto('/sv/plans/ethniki-2019/actions?q=fardigheter');
  await expect(page.locator('tbody tr').first()).toBeVisible();
});
