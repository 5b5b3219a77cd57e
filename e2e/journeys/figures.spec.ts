import { expect, test } from '../product/test.ts';

const plan = '/en/plans/ethniki-2019';

test('any number says how it is computed, and the sums give what was shown', async ({ page, signIn }) => {
  await signIn('leadership');
  await page.goto(plan);
  const cell = page.getByRole('table', { name: 'Pillar × sector' }).getByRole('cell').getByRole('link').first();
  const shown = Number(/\d+/.exec(await cell.innerText())?.[0]);
  await cell.click();
  await expect(page).toHaveURL(/\/figure\?by=pillarSector&key=/);
  const formula = page.getByRole('region', { name: 'Delivered' }).getByText('÷').first().locator('..');
  const [contribution = NaN, weight = NaN, result = NaN] =
    (await formula.innerText())
      .replaceAll(',', '')
      .match(/\d+(\.\d+)?/g)
      ?.map(Number) ?? [];
  expect(contribution / weight).toBeCloseTo(result, 2);
  expect(Math.floor(result + 0.5)).toBe(shown);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test('what changed since the last period is named, and each name leads to its commitment', async ({ page, signIn }) => {
  await signIn('leadership');
  await page.goto(plan);
  const card = page.getByRole('region', { name: 'Since the end of October 2019' });
  const name = card.getByRole('listitem').getByRole('link').first();
  const title = await name.innerText();
  await name.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await card.getByRole('link', { name: 'Newly late' }).click();
  await expect(page).toHaveURL(/\/changes\?kind=newly_late/);
  await expect(page.getByText('off track, or a milestone is overdue, and was neither before')).toBeVisible();
});

test('when a reviewer approves, whoever looks at the figures sees them change without a reload', async ({
  browser,
  page,
  signIn,
  baseURL,
}) => {
  await signIn('leadership');
  await page.goto(plan);
  const coverage = page.getByRole('link', { name: /owed reports for November 2019/ });
  const reported = async () => Number(/^\d+/.exec(await coverage.innerText())?.[0]);
  await expect(coverage).toBeVisible();
  const before = await reported();
  await page.evaluate(() => ((window as { untouched?: boolean }).untouched = true));

  const reviewer = await browser.newContext({ baseURL });
  const data = { email: 'reviewer@demo.example', password: 'symmachia-demo' };
  expect((await reviewer.request.post('/api/v1/session', { data })).status()).toBe(204);
  const desk = await reviewer.newPage();
  await desk.goto(`${plan}/review`);
  await desk
    .getByRole('button', { name: /^Approve/ })
    .first()
    .click();

  await expect.poll(reported).toBe(before + 1);
  expect(await page.evaluate(() => (window as { untouched?: boolean }).untouched)).toBe(true);
  await reviewer.close();
});
