import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../product/test.ts';

interface Action {
  id: string;
  version: number;
  title: Record<string, string>;
  weight: number;
  description: Record<string, string>;
}

async function firstAction(page: Page): Promise<Action> {
  const list = await page.request.get('/api/v1/plans/ethniki-2019/actions?limit=1');
  const { items } = (await list.json()) as { items: Action[] };
  return readAction(page, items[0]?.id ?? '');
}

async function readAction(page: Page, id: string): Promise<Action> {
  return (await (await page.request.get(`/api/v1/actions/${id}`)).json()) as Action;
}

const textIn = (page: Page, group: string, language: RegExp) =>
  page.getByRole('group', { name: group }).getByRole('textbox', { name: language });

/** The same form in a browser of its own, in which the coordinator is signed in, too. */
async function elsewhere(browser: Browser, baseURL: string, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const data = { email: 'coordinator@demo.example', password: 'symmachia-demo' };
  expect((await page.request.post('/api/v1/session', { data })).status()).toBe(204);
  await page.goto(path);
  return page;
}

test('two browsers change one action: each field that both changed is chosen, the others are merged', async ({
  page,
  signIn,
  browser,
  product,
}) => {
  await signIn('coordinator');
  const action = await firstAction(page);
  const path = `/en/actions/${action.id}/edit`;
  await page.goto(path);
  const other = await elsewhere(browser, product.url, path);
  await textIn(page, 'Title', /English/).fill('My title');
  await textIn(page, 'Title', /Swedish/).fill('Min rubrik');
  await textIn(page, 'Description', /English/).fill('My description');

  await textIn(other, 'Title', /English/).fill('Their title');
  await textIn(other, 'Title', /Swedish/).fill('Deras rubrik');
  await other.getByRole('spinbutton', { name: 'Weight' }).fill('7');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Their title' })).toBeVisible();

  await page.getByRole('button', { name: 'Save' }).click();
  const conflict = page.getByRole('region', { name: 'Someone else changed this in the meantime.' });
  await expect(conflict.getByRole('heading')).toBeFocused();
  await expect(conflict.getByRole('group')).toHaveCount(2);
  await expect(conflict.getByText('only they changed it: Weight')).toBeVisible();
  const english = conflict.getByRole('group', { name: 'Title, English' });
  await expect(english).toContainText(action.title['en'] ?? '');
  await english.getByRole('radio', { name: /Mine.*My title/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(english.getByRole('radio', { name: /Theirs.*Their title/ })).toBeChecked();
  await expect(textIn(page, 'Title', /English/)).toHaveValue('Their title');
  await page.getByRole('button', { name: 'Save my choice' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Their title' })).toBeVisible();

  expect(await readAction(page, action.id)).toMatchObject({
    title: { en: 'Their title', sv: 'Min rubrik' },
    description: { en: 'My description' },
    weight: 7,
  });
  await other.context().close();
});

test('what a colleague changed elsewhere in the record is merged without asking, and said', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  const action = await firstAction(page);
  await page.goto(`/en/actions/${action.id}/edit`);
  await textIn(page, 'Title', /English/).fill('My title');
  const faster = await page.request.patch(`/api/v1/actions/${action.id}`, {
    data: { weight: 3 },
    headers: { 'if-match': `"${action.version}"` },
  });
  expect(faster.status()).toBe(200);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My title' })).toBeVisible();
  await expect(page.getByText('only they changed it: Weight')).toBeVisible();
  expect(await readAction(page, action.id)).toMatchObject({ title: { en: 'My title' }, weight: 3 });
});

test('a lost connection is said at once; what is saved meanwhile goes out once when it returns', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019/actions/new');
  await textIn(page, 'Title', /Greek/).fill('Γραμμένο χωρίς δίκτυο');
  await context.setOffline(true);
  await expect(page.getByText('No connection. What you wrote stays here.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saving goes on by itself as soon as it returns.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await expect(textIn(page, 'Title', /Greek/)).toHaveValue('Γραμμένο χωρίς δίκτυο');
  await textIn(page, 'Title', /English/).fill('Written without a network');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saving goes on by itself as soon as it returns.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Written without a network' })).toBeVisible();
  await expect(page.getByText('No connection')).toBeHidden();
  const found = await page.request.get('/api/v1/plans/ethniki-2019/actions?q=Written without a network');
  expect(((await found.json()) as { total: number }).total).toBe(1);
});

test('what could not be read is read when the connection returns', async ({ page, context, signIn }) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019/actions');
  await expect(page.locator('tbody tr').first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Organisations' }).first().click();
  await expect(page.getByText('No connection.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Organisations' })).toBeVisible();
  await expect(page.locator('main').getByRole('link').first()).toBeVisible();
});

test('a session that ended in the middle: the same person signs in again in place and goes on', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019/actions/new');
  await textIn(page, 'Title', /Greek/).fill('Πριν λήξει η συνεδρία');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password').fill('not the password');
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(dialog.getByText('The e-mail address or the password is not right.')).toBeVisible();
  await dialog.getByLabel('Password').fill('symmachia-demo');
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Πριν λήξει η συνεδρία' })).toBeVisible();
});

test('put off, signing in again loses nothing; signed in in another tab, it goes on by itself', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019/actions/new');
  await textIn(page, 'Title', /Greek/).fill('Από άλλη καρτέλα');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Sign in to continue.')).toBeVisible();
  await expect(textIn(page, 'Title', /Greek/)).toHaveValue('Από άλλη καρτέλα');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeVisible();
  await signIn('coordinator');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('heading', { level: 1, name: 'Από άλλη καρτέλα' })).toBeVisible();
});

test('the back button, signing out and closing the tab ask before unsaved input goes', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019/actions');
  await page.getByRole('link', { name: 'New action' }).click();
  const greek = textIn(page, 'Title', /Greek/);
  await greek.fill('Μισό');
  await page.goBack();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(greek).toHaveValue('Μισό');

  await page
    .getByRole('banner')
    .getByText(/\(δείγμα\)$/)
    .click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(greek).toHaveValue('Μισό');
  expect((await page.request.get('/api/v1/plans/ethniki-2019')).status(), 'still signed in').toBe(200);

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(greek).toHaveValue('Μισό');
});

test('leaving a form that nobody wrote in asks nothing', async ({ page, signIn }) => {
  await signIn('coordinator');
  const { id } = await firstAction(page);
  for (const form of ['organisations/new', 'plans/ethniki-2019/actions/new', `actions/${id}/edit`]) {
    await page.goto(`/en/${form}`);
    await expect(page.getByRole('button', { name: /Save|Create|Add/ }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Organisations' }).first().click();
    await expect(page).toHaveURL(/\/en\/organisations$/);
  }
});
