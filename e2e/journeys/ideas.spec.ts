import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../product/test.ts';

const plan = '/plans/ethniki-2019';

async function note(api: APIRequestContext, en: string): Promise<{ id: string }> {
  const answer = await api.post(`/api/v1${plan}/ideas`, { data: { title: { en }, submittedBy: null } });
  expect(answer.status()).toBe(201);
  return answer.json();
}

test('a partner supports a similar idea and proposes its own, a facilitator adopts it, and the partner sees what became of it', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  await note(page.request, 'Coding clubs in libraries');

  await signIn('partner');
  await page.goto(`/en${plan}/ideas`);
  await page.getByRole('link', { name: 'Propose an idea' }).first().click();
  await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Coding clubs for parents');
  await expect(page.getByRole('link', { name: /Coding clubs in libraries/ })).toBeVisible();
  await page.getByRole('button', { name: 'Support it instead: Coding clubs in libraries' }).press('Enter');
  await expect(page.getByText('Supported', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Withdraw our support: Coding clubs in libraries' })).toBeFocused();
  await page.getByRole('group', { name: 'Problem' }).getByLabel('English').fill('Parents are left **behind**.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Coding clubs for parents' })).toBeVisible();
  await expect(page.getByText('Waits for a decision.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Shortlist' })).toBeHidden();

  await signIn('facilitator');
  await page.reload();
  await page.getByRole('link', { name: 'Shortlist' }).click();
  await page.getByRole('button', { name: 'Shortlist' }).click();
  await expect(page.getByText('On the shortlist: it may yet become an action.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Waits for a decision.')).toBeVisible();
  await page.getByRole('link', { name: 'Shortlist' }).click();
  await page.getByRole('button', { name: 'Shortlist' }).click();

  await page.getByRole('link', { name: 'Adopt' }).click();
  const [first, second] = [
    page.getByRole('region', { name: 'Action 1' }),
    page.getByRole('region', { name: 'Action 2' }),
  ];
  await expect(first.getByLabel('English')).toHaveValue('Coding clubs for parents');
  await first.getByLabel('Code').fill('CLUBS');
  await page.getByRole('button', { name: 'One more action' }).click();
  await second.getByRole('combobox', { name: 'Action' }).click();
  await second.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('button', { name: 'Adopt' }).click();
  await expect(page.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Reason').fill('Parents asked for it.');
  await page.getByRole('button', { name: 'Adopt' }).click();
  await expect(page.getByText(/Became action CLUBS and enriched action/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take the adoption back' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Shortlist' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Withdraw the idea' })).toBeHidden();

  await page.getByRole('button', { name: /^Withdraw \d/ }).click();
  await expect(page.getByText(/Became action CLUBS, /)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText(/Became action CLUBS and enriched action/)).toBeVisible();

  await signIn('partner');
  await page.reload();
  await expect(page.getByText(/Became action CLUBS and enriched action/)).toBeVisible();
  await expect(page.getByText('Parents asked for it.')).toBeVisible();
  await page.getByRole('link', { name: /^CLUBS/ }).click();
  await expect(page).toHaveTitle(/CLUBS/);
});

test('a facilitator who decides about an idea just after another one sees that first, and loses nothing of the input', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  const { id } = await note(page.request, 'Robots in town halls');
  await page.goto(`/en/ideas/${id}/reject`);
  await page.getByLabel('Reason').fill('Somebody does it already.');
  await page.request.post(`/api/v1/ideas/${id}/park`, { data: { reason: 'Next year' } });
  await page.getByRole('button', { name: 'Reject' }).click();
  await expect(page.getByText('Someone else changed this in the meantime.')).toBeVisible();
  await expect(page.getByText('Robots in town halls · Parked')).toBeVisible();
  await page.getByRole('button', { name: 'Reject' }).click();
  await expect(page.getByText('Somebody does it already.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Next year')).toBeVisible();
});

test('a facilitator puts several ideas under another theme at once, by the keyboard, and takes it back', async ({
  page,
  signIn,
  settled,
}) => {
  await signIn('facilitator');
  for (const title of ['Ferries for learning', 'Buses for learning']) await note(page.request, title);
  await page.goto(`/en${plan}/ideas`);
  await settled();
  for (const title of ['Ferries for learning', 'Buses for learning'])
    await page.getByRole('checkbox', { name: `Select ${title}` }).press('Space');
  await page.getByRole('button', { name: 'Move 2 ideas…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move 2 ideas' });
  await dialog.getByLabel('Under which theme').selectOption('Daring');
  await dialog.getByRole('button', { name: 'Move' }).press('Enter');
  const column = page.getByRole('region', { name: 'Daring', exact: true });
  await expect(column.getByRole('link', { name: 'Ferries for learning' })).toBeVisible();
  await expect(column.getByRole('link', { name: 'Buses for learning' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column.getByRole('link', { name: 'Buses for learning' })).toBeHidden();
});

test('a facilitator notes an idea after a lab with its day and who stood behind it, and leadership takes the ideas along', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  await page.goto(`/en${plan}/ideas/new`);
  await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Robots that read aloud');
  await page.getByLabel('When it came up').fill('2019-02-14');
  const supporters = page.getByRole('combobox', { name: 'Who stood behind it there' });
  for (const at of [0, 1]) {
    await supporters.click();
    await page.getByRole('listbox').getByRole('option').nth(at).click();
    await expect(supporters).toHaveValue('');
  }
  const removing = page.getByRole('button', { name: /^Remove: / });
  await removing.first().press('Enter');
  await expect(removing).toHaveCount(1);
  await expect(removing).toBeFocused();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Robots that read aloud' })).toBeVisible();
  await expect(page.getByText('14 February 2019')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who stands behind it' }).getByRole('listitem')).toHaveCount(1);

  await signIn('leadership');
  await page.goto(`/en${plan}/ideas?q=Robots`);
  await page.getByText('Download', { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  expect(file.suggestedFilename()).toBe('ethniki-2019-ideas.csv');
});
