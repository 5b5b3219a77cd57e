import type { CommitmentSummary, PageOf } from '@symmachia/contracts';
import { expect, test } from '../product/test.ts';

test('the coordinator finds who reports better than calculated, sets the standing and lets the calculated one stand again', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019');
  await page.getByRole('link', { name: 'Commitments that report better than calculated' }).click();
  await expect(page.getByText('8 commitments', { exact: true })).toBeVisible();
  const answer = await page.request.get('/api/v1/plans/ethniki-2019/commitments?diverges=better');
  expect(((await answer.json()) as PageOf<CommitmentSummary>).total).toBe(8);
  await page.getByRole('link', { name: 'Training of 80 front-desk employees' }).click();

  const standing = page.getByRole('region', { name: 'Standing' });
  await expect(standing.getByText('The report is more favourable than the calculation.')).toBeVisible();
  await standing.getByRole('button', { name: 'Set another standing' }).click();
  await standing.getByRole('combobox', { name: 'Standing' }).selectOption('At risk');
  await standing.getByRole('button', { name: 'Save' }).click();
  await expect(standing.getByText('Fill this in.')).toBeVisible();
  await standing.getByRole('textbox', { name: 'Why' }).fill('The missing course has begun.');
  await standing.getByRole('button', { name: 'Save' }).click();
  await expect(standing.getByText(/^Set by .* counts until November 2019 is locked\.$/)).toBeVisible();
  await expect(standing.getByText('The missing course has begun.')).toBeVisible();

  await standing.getByRole('button', { name: 'Let the calculated one stand' }).click();
  await standing.getByRole('textbox', { name: 'Why it ends' }).fill('It stopped again.');
  await standing.getByRole('button', { name: 'Save' }).click();
  await expect(standing.getByRole('button', { name: 'Set another standing' })).toBeVisible();
  await standing.getByText('Earlier ones').click();
  await expect(standing.getByText(/ended on .*: It stopped again\./)).toBeVisible();
});

test('who may not set a standing sees it and why', async ({ page, signIn }) => {
  await signIn('coordinator');
  const { items } = (await (
    await page.request.get('/api/v1/plans/ethniki-2019/commitments?diverges=better')
  ).json()) as PageOf<CommitmentSummary>;
  const id = items[0]?.id;
  const set = await page.request.put(`/api/v1/commitments/${id}/rag-override`, {
    data: { rag: 'green', reason: 'The rooms are booked.' },
  });
  expect(set.status()).toBe(200);
  await signIn('leadership');
  await page.goto(`/en/commitments/${id}`);
  const standing = page.getByRole('region', { name: 'Standing' });
  await expect(standing.getByText('The rooms are booked.')).toBeVisible();
  await expect(standing.getByText(/^Set on /)).toBeVisible();
  await expect(standing.getByRole('button', { name: 'Change it' })).toBeHidden();
});
