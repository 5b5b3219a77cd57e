import type { Page } from '@playwright/test';
import type { Delivery, OwnReports } from '@symmachia/contracts';
import { expect, test } from '../product/test.ts';

const cards = (page: Page) => page.getByRole('article');
const reports = async (page: Page) =>
  ((await (await page.request.get('/api/v1/my/updates')).json()) as OwnReports).items;

/** Into the field that opening a card leads to, once it has. */
async function type(page: Page, words: string): Promise<void> {
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type(words);
}

test('a partner with three unchanged commitments and one changed has sent all in five actions', async ({
  page,
  signIn,
}) => {
  await signIn('partner');
  await page.goto('/el');
  const owed = (await reports(page)).filter(
    ({ owed: isOwed, isOurs, state }) => isOwed && isOurs && state !== 'submitted',
  );
  expect(owed.map(({ state }) => state)).toEqual(['returned', 'not_started', 'not_started', 'not_started']);

  let actions = 0;
  const act = async (action: Promise<void>) => {
    actions += 1;
    await action;
  };
  await act(page.getByRole('link', { name: 'Οι αναφορές μου' }).click());
  await act(cards(page).first().getByRole('button', { name: 'Ενημέρωση' }).click());
  await type(page, '63,5');
  await act(page.getByRole('button', { name: 'Καμία αλλαγή στις 3 που απομένουν' }).click());
  await expect(page.getByText('4 από 4 έτοιμες')).toBeVisible();
  await act(page.getByRole('button', { name: 'Αποστολή όσων είναι έτοιμες' }).click());
  await expect(page.getByText('Στάλθηκαν όλες. Ευχαριστούμε.')).toBeVisible();

  expect(actions).toBeLessThanOrEqual(5);
  const after = new Map((await reports(page)).map((report) => [report.commitment.id, report]));
  const sent = owed.map(({ commitment }) => after.get(commitment.id));
  expect(sent.map((report) => [report?.state, report?.draft?.noChange, report?.draft?.progressPercent])).toEqual([
    ['submitted', false, 63.5],
    ...owed.slice(1).map(({ previous }) => ['submitted', true, previous?.progressPercent]),
  ]);
});

test('a report is saved while it is written, and is there again in a tab opened later', async ({ page, signIn }) => {
  await signIn('partner');
  await page.goto('/en/my-updates');
  await cards(page).nth(1).getByRole('button', { name: 'Update' }).click();
  await type(page, '70');
  await page.getByRole('textbox', { name: 'In a sentence' }).fill('Two more courses have begun.');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await page.reload();
  await cards(page).nth(1).getByRole('button', { name: 'Change' }).click();
  await expect(page.getByRole('textbox', { name: 'In a sentence' })).toHaveValue('Two more courses have begun.');
});

test('what is typed without a connection is kept in the browser and saved when it is back', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('partner');
  await page.goto('/en/my-updates');
  await cards(page).nth(1).getByRole('button', { name: 'Update' }).click();
  await context.setOffline(true);
  await type(page, '71');
  await expect(page.getByText(/No connection|connection/i).first()).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => (await reports(page)).find(({ draft }) => draft?.progressPercent === 71)?.state, {
      timeout: 20_000,
    })
    .toBe('draft');
});

test('a colleague who was faster is shown beside what is typed, and the partner chooses', async ({ page, signIn }) => {
  await signIn('partner');
  await page.goto('/en/my-updates');
  const { period, commitment } = (await reports(page))[1]!;
  await cards(page).nth(1).getByRole('button', { name: 'Update' }).click();
  await page.request.put(`/api/v1/periods/${period.id}/commitments/${commitment.id}/update`, {
    data: { progressPercent: 66, narrative: { en: 'From my colleague.' } },
  });
  await type(page, '72');
  await expect(page.getByText('A colleague has saved another version')).toBeVisible();
  await expect(page.getByText('From my colleague.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  expect((await reports(page)).some(({ draft }) => draft?.progressPercent === 72)).toBe(true);
});

test('more than was promised is asked about once, less needs a word why', async ({ page, signIn }) => {
  await signIn('partner');
  await page.goto('/en/my-updates');
  const card = cards(page).nth(1);
  await card.getByRole('button', { name: 'Update' }).click();
  await type(page, '120');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Yes, 120%' }).click();
  await expect(card.getByRole('textbox', { name: 'Progress in percent' })).toHaveValue('120');
  await card.getByRole('textbox', { name: 'Progress in percent' }).fill('1');
  await expect(card.getByText('Less than was approved before: say in a word why.')).toBeVisible();
  await card.getByRole('textbox', { name: 'In a sentence: why less than before?' }).fill('One course was cancelled.');
  await expect(card.getByText('Less than was approved before: say in a word why.')).toBeHidden();
});

test('a reviewer works through what waits by keyboard, and returns with a reason', async ({ page, signIn }) => {
  await signIn('reviewer');
  await page.goto('/en/plans/ethniki-2019/review');
  const lead = page.getByRole('status').filter({ hasText: 'wait for a review' });
  await expect(lead).toHaveText(/^4 reports wait/);
  const open = page.getByRole('button', { expanded: true });
  const first = (await open.textContent()) ?? '';
  await page.keyboard.press('n');
  await expect(open).not.toHaveText(first);
  await page.keyboard.press('p');
  await expect(open).toHaveText(first);
  await page.keyboard.press('a');
  await expect(lead).toHaveText(/^3 reports wait/);
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: /What is missing/ }).fill('Which schools are they?');
  await page.getByRole('button', { name: 'Return with this reason' }).click();
  await expect(lead).toHaveText(/^2 reports wait/);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Approve the 2 selected' }).click();
  await expect(page.getByText('Nothing waits for a review', { exact: true })).toBeVisible();
});

test('what was approved moves the figures', async ({ page, signIn }) => {
  await signIn('reviewer');
  const delivered = async () =>
    ((await (await page.request.get('/api/v1/plans/ethniki-2019/delivery?by=sector')).json()) as Delivery).total
      .progress;
  const before = await delivered();
  await page.goto('/en/plans/ethniki-2019/review');
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText(/^Approved: /)).toBeVisible();
  expect(await delivered()).toBeGreaterThan(before);
});
