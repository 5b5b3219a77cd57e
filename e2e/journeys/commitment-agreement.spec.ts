import type { Commitment, OwnReports } from '@symmachia/contracts';
import { expect, test } from '../product/test.ts';

test('a partner’s commitment is declined with a reason, undone, declined again, and the partner reads why', async ({
  page,
  signIn,
}) => {
  await signIn('partner');
  const { items } = (await (await page.request.get('/api/v1/my/updates')).json()) as OwnReports;
  const data = { action: items[0]!.action.id, title: { en: 'A course that we give anyway' } };
  const { id } = (await (
    await page.request.post('/api/v1/plans/ethniki-2019/commitments', { data })
  ).json()) as Commitment;
  const place = `/en/commitments/${id}`;
  const agreement = page.getByRole('region', { name: 'Agreement' });
  await page.goto(place);
  await agreement.getByRole('button', { name: 'Send for agreement' }).click();
  await expect(agreement.getByText('Sent; it waits for the unit’s decision.')).toBeVisible();
  await expect(agreement.getByRole('button')).toHaveCount(0);

  await signIn('reviewer');
  await page.goto(place);
  const decline = async () => {
    await agreement.getByRole('button', { name: 'Decline' }).click();
    await page.keyboard.type('Business as usual.');
    await agreement.getByRole('button', { name: 'Decline with this reason' }).click();
    await expect(agreement.getByText('Declined: it does not become part of the plan.')).toBeVisible();
  };
  await decline();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(agreement.getByText('Sent; it waits for the unit’s decision.')).toBeVisible();
  await decline();
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();

  await signIn('partner');
  await page.goto(place);
  await expect(agreement.getByText('Business as usual.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(0);
});
