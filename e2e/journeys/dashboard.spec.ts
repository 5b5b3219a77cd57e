import { expect, readingTest as test } from '../product/test.ts';

const plan = '/en/plans/ethniki-2019';

test('leadership reads where the plan stands without a click, and a figure leads to as many rows as it says', async ({
  page,
  signIn,
}) => {
  await signIn('leadership');
  await page.goto(plan);
  await expect(page.getByText('61% delivered with 86% of the time gone.')).toBeVisible();
  const offTrack = page.getByRole('link', { name: /private.*off track|off track.*private/i }).first();
  const count = Number(/\d+/.exec((await offTrack.innerText()).trim())?.[0]);
  expect(count).toBeGreaterThan(0);
  await offTrack.click();
  await expect(page).toHaveURL(/\/commitments\?.*rag=red/);
  await expect(page.getByText(`${count} commitments`, { exact: true })).toBeVisible();
});

test('a locked period shows the figures that were locked, and they lead to the lists of then', async ({
  page,
  signIn,
}) => {
  await signIn('leadership');
  await page.goto(plan);
  const shown = page.getByLabel('Show');
  const june = shown.locator('option', { hasText: /Jun/ }).first();
  await shown.selectOption(await june.getAttribute('value'));
  await expect(page).toHaveURL(/period=/);
  await expect(page.getByText(/30% delivered with 42% of the time gone/)).toBeVisible();
  const onTrack = page.getByRole('link', { name: /on track/i }).first();
  const count = Number(/\d+/.exec(await onTrack.innerText())?.[0]);
  expect(count).toBeGreaterThan(0);
  await onTrack.click();
  await expect(page).toHaveURL(/rag=green.*period=/);
  await expect(page.getByText(`${count} commitments`, { exact: true })).toBeVisible();
  await expect(page.getByText('You see the list of June 2019, as it was locked.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to now' }).click();
  await expect(page).not.toHaveURL(/period=/);
});

test('every chart can be read as a table', async ({ page, signIn }) => {
  await signIn('leadership');
  await page.goto(plan);
  for (const name of ['Delivery by sector', 'Trend by period']) {
    const chart = page.getByRole('figure').filter({ hasText: name }).first();
    await chart.getByRole('button', { name: 'Table' }).click();
    await expect(chart.getByRole('table')).toBeVisible();
  }
});

test('printed on A4 the dashboard takes one page, of now and of a locked period', async ({ page, signIn, settled }) => {
  await signIn('coordinator');
  for (const period of ['', '?period=2019-06']) {
    await page.goto(`/el/plans/ethniki-2019${period}`);
    await settled();
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
});
