import type { Locator } from '@playwright/test';
import { smallPhoto } from '../product/small-photo.ts';
import { expect, test } from '../product/test.ts';

test('a facilitator records a lab, its common ground and who took part; others read the record without names', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  await page.goto('/en/plans/ethniki-2019/labs');
  await page.getByRole('link', { name: 'New lab' }).click();
  await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Lab of the harbour towns');
  await page.getByLabel('Status').selectOption('Held');
  await page.getByLabel('First day').fill('2019-10-03');
  await page.getByLabel('Grant').fill('12 500,50');
  await page.getByRole('group', { name: 'Purpose and goals' }).getByLabel('English').fill('To meet **as equals**.');
  await page.getByRole('button', { name: 'Add a principle' }).click();
  await page.getByRole('group', { name: 'Principles' }).getByLabel('English').fill('Openness');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Lab of the harbour towns' })).toBeVisible();
  await expect(page.getByText('€12,500.50')).toBeVisible();
  await expect(page.locator('strong', { hasText: 'as equals' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a theme' }).click();
  await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Ferries for learning');
  await page.getByRole('checkbox', { name: /Common ground/ }).check();
  await page.getByRole('group', { name: 'Why' }).getByLabel('English').fill('Everybody came back to it');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Everybody came back to it')).toBeVisible();

  await page.getByRole('button', { name: 'Add a participant' }).click();
  await page.getByLabel('Sector', { exact: true }).selectOption('Third sector');
  await page.getByLabel('Name', { exact: true }).fill('Anna (sample)');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Consent given on')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Consent given on').fill('2019-10-03');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Anna (sample)')).toBeVisible();
  await expect(page.getByText(/Only one sector took part/)).toBeVisible();

  await page.getByRole('button', { name: 'Withdraw Ferries for learning' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw Ferries for learning' })).toBeVisible();

  await signIn('leadership');
  await page.reload();
  await expect(page.getByText('Names are not shown')).toBeVisible();
  await expect(page.getByText('Anna (sample)')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeHidden();
});

test('a facilitator shows a photo with its alternative text, takes it away and brings it back; a note stays internal', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  await page.goto('/en/plans/ethniki-2019/labs');
  await page.getByRole('link', { name: /Innovation lab towards/ }).click();
  await page.getByRole('button', { name: 'Add a photo, a document or a link' }).click();
  const drawing = { name: 'wall.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="…"></svg>') };
  await page.getByTestId('file').setInputFiles(drawing);
  await page.getByRole('group', { name: 'Alternative text' }).getByLabel('English').fill('A wall of ideas');
  await page.getByLabel('People on the photo').selectOption('Somebody can be recognised and has not agreed');
  await expect(page.getByLabel('Who may see it')).toHaveValue('internal');
  await page.getByLabel('People on the photo').selectOption('Nobody can be recognised');
  await page.getByLabel('Who may see it').selectOption('Public');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Save it as JPEG, PNG or WebP').first()).toBeVisible();

  await page.getByTestId('file').setInputFiles(smallPhoto);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('img', { name: 'A wall of ideas' })).toBeVisible();
  await page.getByRole('button', { name: 'Show in full: A wall of ideas' }).click();
  await expect(page.getByRole('dialog', { name: 'Photo 2 of 2' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('dialog', { name: 'Photo 1 of 2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Withdraw A wall of ideas' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('img', { name: 'A wall of ideas' })).toBeVisible();
  await expect(page.getByText('Smaller groups')).toBeVisible();

  await signIn('leadership');
  await page.reload();
  await expect(page.getByRole('img', { name: 'A wall of ideas' })).toBeVisible();
  await expect(page.getByText('Getting to know each other')).toBeVisible();
  await expect(page.getByText('Smaller groups')).toBeHidden();
});

test('leadership sees what came of a lab, and every number leads to what it counts', async ({ page, signIn }) => {
  await signIn('leadership');
  await page.goto('/en/plans/ethniki-2019/labs');
  const row = page.getByRole('row', { name: /Innovation lab towards/ });
  await expect(row.getByRole('link', { name: '24 ideas' })).toBeVisible();
  await expect(row.getByRole('link', { name: '14 actions' })).toBeVisible();
  await row.getByRole('link', { name: /Innovation lab/ }).click();
  const outcome = page.getByRole('region', { name: 'What came of it' });
  await expect(outcome.getByText('9 new actions came from the lab, and 5 were enriched by it')).toBeVisible();
  await expect(outcome.getByText('24 ideas came up; 6 are left for further work.')).toBeVisible();
  await expect(outcome.getByText('Not yet: due on 14 Dec 2019.')).toBeVisible();
  await page.getByRole('link', { name: 'What came of it' }).click();
  await expect(outcome.getByRole('heading', { name: 'What came of it' })).toBeFocused();
  await page.reload();
  await expect(outcome.getByRole('heading', { name: 'What came of it' })).toBeFocused();
  await outcome.getByText('How this is counted').first().click();
  await expect(outcome.getByText('Each counts once, by however many ideas.')).toBeVisible();

  await outcome.getByRole('button', { name: 'Show all 47' }).click();
  for (const { name, list } of await listsBehind(outcome)) {
    const { total } = (await (await page.request.get(`/api/v1${list}`)).json()) as { total: number };
    const said = /\d+/.exec(name)?.[0];
    if (said) expect([name, total]).toEqual([name, Number(said)]);
    else expect([name, total > 0]).toEqual([name, true]);
  }

  await outcome.getByRole('link', { name: '5 enriched actions' }).click();
  await expect(page.getByText('5 actions', { exact: true })).toBeVisible();
  await expect(page.getByText('Through the lab: Enriched')).toBeVisible();
  await expect(page.getByText('Lab: Innovation lab towards the joint action plan 2019')).toBeVisible();
});

test('who reads a lab that two plans list goes from what came of it in one to what came of it in the other', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  const send = async (method: 'post' | 'patch', path: string, data: object, headers: Record<string, string> = {}) =>
    (await (await page.request[method](`/api/v1${path}`, { data, headers })).json()) as { id: string };
  const next = await send('post', '/plans', {
    ...{ code: 'next', title: { en: 'The next plan' }, languages: ['en'] },
    ...{ startDate: '2020-01-01', endDate: '2020-12-31' },
  });
  await page.goto('/en/plans/ethniki-2019/labs');
  await page.getByRole('link', { name: /Innovation lab towards/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Innovation lab towards/ })).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const headers = { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' };
  await send('patch', `/labs/${id}`, { relatedPlans: [next.id] }, headers);
  await page.reload();

  const plans = page.getByRole('navigation', { name: 'Ideas and figures of the plan' });
  const outcome = page.getByRole('region', { name: 'What came of it' });
  await expect(outcome.getByText('Counted in the plan “National action plan 2019')).toBeVisible();
  await plans.getByRole('link', { name: 'The next plan' }).click();
  await expect(outcome.getByText('Counted in the plan “The next plan”.')).toBeVisible();
  await expect(outcome.getByText('No idea of this lab is noted.')).toBeVisible();
  await send('post', '/plans/next/ideas', { title: { en: 'Ferries for learning' }, lab: id });
  await expect(outcome.getByText('1 idea came up; 1 is left for further work.')).toBeVisible();
  await page.getByRole('link', { name: 'What came of it' }).click();
  await page.reload();
  await expect(outcome.getByText('Counted in the plan “The next plan”.')).toBeVisible();
  await outcome.getByRole('link', { name: 'For further work: 1' }).click();
  await expect(page).toHaveURL(/plans\/next\/ideas/);
});

test('what came of a lab follows its ideas while the page is open; a reader is spared what has nothing in it', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  await page.goto('/en/plans/ethniki-2019/labs');
  await page.getByRole('link', { name: /Follow-up workshop/ }).click();
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible();
  const outcome = page.getByRole('region', { name: 'What came of it' });
  await expect(outcome.getByText('As soon as the first idea of this lab is noted')).toBeVisible();
  const lab = new URL(page.url()).pathname.split('/').at(-1);
  const data = { title: { en: 'Evening classes' }, lab };
  expect((await page.request.post('/api/v1/plans/ethniki-2019/ideas', { data })).status()).toBe(201);
  await expect(outcome.getByText('1 idea came up; 1 is left for further work.')).toBeVisible();
  await expect(page.getByRole('figure', { name: 'What became of the ideas' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Propose an idea' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await signIn('leadership');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Ideas', exact: true })).toBeVisible();
  for (const name of ['Themes', 'Participants', 'Photos and files', 'Notes'])
    await expect(page.getByRole('region', { name })).toBeHidden();
});

/** The links to lists of actions and ideas, each with what it says and what the interface calls the same list. */
async function listsBehind(region: Locator): Promise<{ name: string; list: string }[]> {
  const links = await region.getByRole('link').evaluateAll((all) =>
    all.map((link) => ({
      name: link.getAttribute('aria-label') ?? link.textContent?.trim() ?? '',
      href: link.getAttribute('href') ?? '',
    })),
  );
  return links
    .filter(({ href }) => /\/(actions|ideas)\?/.test(href))
    .map(({ name, href }) => ({ name, list: href.replace(/^\/en/, '') }));
}
