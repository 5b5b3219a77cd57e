import { expect, test } from '../product/test.ts';

test('leadership goes from an action back to the lab it came from, and forth to the figure of what was delivered', async ({
  page,
  signIn,
}) => {
  await signIn('leadership');
  const answer = await page.request.get('/api/v1/plans/ethniki-2019/lineage');
  const { strands, actions } = (await answer.json()) as {
    actions: { id: string; code: string }[];
    strands: { ideaId: string; survivorId: string; actionId: string | null }[];
  };
  const merged = strands.find(({ ideaId, survivorId, actionId }) => actionId && ideaId !== survivorId);
  await page.goto(`/en/actions/${merged?.actionId}`);
  const code = actions.find(({ id }) => id === merged?.actionId)?.code ?? '';

  const origin = page.getByRole('region', { name: 'Where it came from' });
  await expect(origin.getByText('Merged into it:')).toBeVisible();
  await origin
    .getByRole('link', { name: /Innovation lab/ })
    .first()
    .click();

  await expect(page.getByRole('heading', { level: 1, name: /Innovation lab/ })).toBeVisible();
  const lineage = page.getByRole('figure', { name: 'What became of the ideas' });
  await expect(lineage.getByText(/16 of 24 ideas led to 14 actions/)).toBeVisible();
  const complete = lineage.getByRole('button', { name: /Complete/ });
  await complete.press('Enter');
  await expect(complete).toHaveAttribute('aria-pressed', 'true');

  await lineage.getByRole('button', { name: 'Table: What became of the ideas' }).click();
  await lineage.getByRole('link', { name: code }).first().click();
  await page.getByRole('link', { name: 'How is this computed?' }).click();
  await expect(page).toHaveURL(/\/figure\?by=action/);
});
