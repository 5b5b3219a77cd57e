import { readFileSync } from 'node:fs';
import { expect, test } from '../product/test.ts';

const coverage = '/en/plans/ethniki-2019/coverage?period=2019-10';
const reason = 'The office was flooded.';

test('the unit sees who has not reported, unlocks the period for a reason, and the partner reads it and reports', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/en');
  await expect(page).toHaveURL(/\/plans\/ethniki-2019$/);
  await page.getByText('Manage', { exact: true }).click();
  await page.getByRole('link', { name: 'Coverage' }).click();
  await page.getByRole('combobox', { name: 'Period' }).selectOption({ label: 'October 2019, Locked' });
  const finding = page.getByText(/^15 of 40 organisations have not reported for October 2019\.$/);
  await expect(finding).toBeVisible();
  await page.getByRole('button', { name: 'Late', exact: false }).click();
  await page.getByRole('searchbox').fill('δημοσ βητα');
  await expect(page.getByText('1 organisation', { exact: true })).toBeVisible();
  const place = page.getByRole('link', { name: 'Municipality of Beta (sample), October 2019' });
  await expect(place).toHaveText(/Not started 1\s*Approved 4\s*Late 1/);

  await place.click();
  await expect(page.getByText('1 of 5 reports was missing when the period was locked.')).toBeVisible();
  await page.getByRole('button', { name: 'Unlock for this organisation' }).click();
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Why' }).fill(reason);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText(`Reason: ${reason}`)).toBeVisible();

  await signIn('partner');
  await page.goto('/en/my-updates');
  const october = page.getByRole('region', { name: 'Reports for October 2019' });
  await expect(october.getByRole('note').first()).toHaveText(
    `Closed; unlocked for Municipality of Beta (sample) until 19 November 2019. Reason: ${reason}`,
  );
  const missing = october.getByRole('article').first();
  await missing.getByRole('button', { name: 'No change, still valid' }).click();
  await page.getByRole('button', { name: 'Send all that are ready' }).click();
  await expect(missing.getByText('Sent, waits for review')).toBeVisible();

  await signIn('coordinator');
  await page.goto(`${coverage}&q=beta`);
  await expect(finding).toBeVisible();
  await expect(place).toHaveText(
    /Not started 1\s*Approved 4\s*Late 1\s*Since the lock:\s*To review 1\s*Unlocked until 19 Nov/,
  );
  await place.click();
  await page.getByRole('link', { name: 'Review the one that waits' }).click();
  await expect(page.getByText('Only Municipality of Beta (sample), October 2019.')).toBeVisible();
});

test('an exception is taken back for a reason', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`${coverage}&q=beta`);
  await page.getByRole('link', { name: 'Municipality of Beta (sample), October 2019' }).click();
  await page.getByRole('button', { name: 'Unlock for this organisation' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill(reason);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('It was not.');
  await page.getByRole('button', { name: 'Revoke now' }).click();
  await expect(page.getByText('Was unlocked until 11 November 2019.')).toBeVisible();
  await expect(page.getByText('Reason: It was not.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revoke' })).toBeVisible();
});

test('what is shown is taken along as a file in the reader’s language', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`${coverage.replace('/en/', '/el/')}&sector=private`);
  await page.getByText('Λήψη', { exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV, Οκτώβριος 2019' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('ethniki-2019-coverage.csv');
  const [headings, ...rows] = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(headings).toContain('Περίοδος,Από,Έως');
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row).toMatch(/^2019-10,.*,private,/);
});
