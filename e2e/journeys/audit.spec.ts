import type { Page } from '@playwright/test';
import { expect, test } from '../product/test.ts';

interface Action {
  id: string;
  version: number;
  title: Record<string, string>;
}

async function read(page: Page, id: string): Promise<Action> {
  return (await (await page.request.get(`/api/v1/actions/${id}`)).json()) as Action;
}

async function firstAction(page: Page): Promise<Action> {
  const list = await page.request.get('/api/v1/plans/ethniki-2019/actions?limit=1');
  const { items } = (await list.json()) as { items: Action[] };
  return read(page, items[0]?.id ?? '');
}

async function change(page: Page, id: string, data: object) {
  const { version } = await read(page, id);
  const answer = await page.request.patch(`/api/v1/actions/${id}`, { data, headers: { 'if-match': `"${version}"` } });
  expect(answer.status()).toBe(200);
}

const history = (page: Page) => page.locator('details').filter({ has: page.getByRole('heading', { name: 'History' }) });

test('a page shows what happened to its subject field by field, and takes a change back', async ({
  page,
  signIn,
  settled,
}) => {
  await signIn('coordinator');
  const action = await firstAction(page);
  await change(page, action.id, { title: { en: 'Changed by mistake' }, weight: 4 });
  await page.goto(`/en/actions/${action.id}`);
  await settled();
  await history(page).getByRole('heading', { name: 'History' }).click();
  const newest = history(page).getByRole('listitem').first();
  await expect(newest).toContainText('Title, English');
  await expect(newest).toContainText(/before:.*after:.*Changed by mistake/);
  await newest.getByRole('button', { name: /^Take this change back/ }).click();
  const question = page.getByRole('dialog', { name: 'Take this change back?' });
  await expect(question).toContainText(`Title, English: ${action.title['en']}`);
  await question.getByRole('button', { name: 'Take this change back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: action.title['en'] ?? '' })).toBeVisible();
  await expect(history(page).getByText(/^Takes back record \d+$/)).toBeVisible();
  expect((await read(page, action.id)).title).toEqual(action.title);
});

test('what was changed again since cannot be taken back, and the page says by what', async ({
  page,
  signIn,
  settled,
}) => {
  await signIn('coordinator');
  const action = await firstAction(page);
  await change(page, action.id, { weight: 4 });
  await change(page, action.id, { weight: 5 });
  await page.goto(`/en/actions/${action.id}`);
  await settled();
  await history(page).getByRole('heading', { name: 'History' }).click();
  const older = history(page).locator('ol > li').nth(1);
  await older.getByRole('button', { name: /^Take this change back/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take this change back' }).click();
  await expect(older.getByText(/^Weight: changed again since, in record \d+$/)).toBeVisible();
});

test('the audit log is narrowed by its address, and goes back page by page', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019');
  await page
    .getByRole('banner')
    .getByText(/\(δείγμα\)$/)
    .click();
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page).toHaveURL(/\/en\/admin\/audit\?plan=ethniki-2019$/);
  const records = page.getByRole('region', { name: 'Records' }).locator('ol > li');
  await expect(records).toHaveCount(25);
  await page.getByLabel('What it concerns').selectOption('Milestone');
  await page.getByLabel('What happened').selectOption('Added');
  await expect(page).toHaveURL(/entity=milestones/);
  await expect(page).toHaveURL(/action=create/);
  await expect(records.first()).toContainText('Added · Milestone');
  await expect(records.first()).toContainText('Due');
  const first = await records
    .first()
    .getByText(/^Record/)
    .innerText();
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL(/cursor=\d+/);
  await expect(records.first().getByText(/^Record/)).not.toHaveText(first);
  await page.reload();
  await expect(records.first()).toContainText('Added · Milestone');
  await page.getByRole('link', { name: 'Newest' }).click();
  await expect(records.first().getByText(/^Record/)).toHaveText(first);
  await page.getByLabel('To day').fill('2001-01-01');
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

test('whoever may not read the log is told so, and is shown no way there', async ({ page, signIn }) => {
  await signIn('leadership');
  await page.goto('/en/plans/ethniki-2019');
  await page
    .getByRole('banner')
    .getByText(/\(δείγμα\)$/)
    .click();
  await expect(page.getByRole('link', { name: 'All plans' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Audit log' })).toBeHidden();
  await page.goto('/en/admin/audit');
  await expect(page.getByText('You are not allowed to do this.')).toBeVisible();
});
