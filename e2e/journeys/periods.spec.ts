import { expect, test } from '../product/test.ts';

test('the unit schedules periods ahead after seeing which, and never twice for the same days', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  const plan = { code: 'next', title: { en: 'Next plan' }, startDate: '2030-01-01', endDate: '2030-12-31' };
  await page.request.post('/api/v1/plans', { data: { ...plan, languages: ['en'] } });
  await page.goto('/en/plans/next/settings?part=periods');
  await page.getByRole('button', { name: 'Schedule ahead' }).click();
  await expect(page.getByText('12 periods will be scheduled.')).toBeVisible();
  await page.getByRole('link', { name: 'Quarters' }).click();
  await page.getByLabel('Days to report').fill('10');
  await expect(page.getByRole('row', { name: /2030-Q1.*10 Apr 2030.*17 Apr 2030.*new/ })).toBeVisible();
  await page.getByRole('button', { name: 'Schedule 4 periods' }).click();
  await expect(page.getByText('4 periods are scheduled.')).toBeVisible();
  await expect(page.getByRole('row', { name: /2030-Q4.*locks by itself after 17 Jan 2031/ })).toBeVisible();

  await page.getByRole('button', { name: 'Schedule ahead' }).click();
  await expect(page.getByText(/^Nothing is left to schedule; 12 are left out/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Schedule', exact: true })).toBeDisabled();
});

test('the unit is told what locking does before it does it; then the seal is in sight, and in the history', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/en/plans/ethniki-2019/settings?part=periods');
  await page.getByRole('button', { name: 'Lock: November 2019' }).click();
  const question = page.getByRole('dialog', { name: 'Lock November 2019?' });
  await expect(question).toContainText(/\d+ of \d+ owed reports are approved/);
  await expect(question).toContainText(/\d+ reports? that waits? for a review (is|are) returned/);
  await question.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('row', { name: /November 2019.*Locked/ })).toBeVisible();
  await page.getByRole('button', { name: 'Details: November 2019' }).click();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'How far it is' }).getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('Changed', { exact: true })).toHaveCount(2);
});

test('a pillar’s row unfolds its history, from which a change is taken back', async ({ page, signIn }) => {
  await signIn('coordinator');
  const answer = await page.request.get('/api/v1/plans/ethniki-2019/pillars?limit=1');
  const [pillar] = ((await answer.json()) as { items: { id: string; version: number }[] }).items;
  const headers = { 'if-match': `"${pillar?.version}"` };
  await page.request.patch(`/api/v1/pillars/${pillar?.id}`, { data: { name: { en: 'By mistake' } }, headers });
  await page.goto('/en/plans/ethniki-2019/settings?part=pillars');
  const row = page.getByRole('listitem').filter({ hasText: 'By mistake' }).first();
  await row.getByRole('button', { name: /^History: / }).click();
  await expect(page).toHaveURL(new RegExp(`history=${pillar?.id}`));
  await page.getByRole('button', { name: /^Take this change back/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take this change back' }).click();
  await expect(page.getByText(/^Takes back record \d+$/)).toBeVisible();
  await expect(page.getByText('Digital skills for citizens and businesses').first()).toBeVisible();
});
