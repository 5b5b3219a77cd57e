import type { Page } from '@playwright/test';
import { expect, readingTest as test } from '../product/test.ts';

const plan = '/plans/ethniki-2019';

/** The first of a list, as the coordinator sees it. */
async function firstOf(page: Page, list: string): Promise<string> {
  const answer = await page.request.get(`/api/v1${list}?limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

const forms: { name: string; path: (page: Page) => Promise<string> }[] = [
  { name: 'a new plan', path: async () => '/plans/new' },
  { name: 'the settings of a plan', path: async () => `${plan}/settings` },
  { name: 'a new action', path: async () => `${plan}/actions/new` },
  { name: 'an action', path: async (page) => `/actions/${await firstOf(page, `${plan}/actions`)}/edit` },
  { name: 'a new commitment', path: async () => `${plan}/commitments/new` },
  { name: 'a commitment', path: async (page) => `/commitments/${await firstOf(page, `${plan}/commitments`)}/edit` },
  { name: 'a new organisation', path: async () => '/organisations/new' },
  { name: 'an organisation', path: async (page) => `/organisations/${await firstOf(page, '/organisations')}/edit` },
];

const lists = [
  { name: 'actions', path: `${plan}/actions?rag=red,amber&q=ψηφια` },
  { name: 'commitments', path: `${plan}/commitments?sector=private&rag=red` },
  { name: 'organisations', path: '/organisations?sector=third_sector&q=ενωση' },
  { name: 'the dashboard of a locked period', path: `${plan}?period=2019-06` },
];

/** What stands in every field, in the order of the page; a combobox shows names, which follow the language. */
const fieldsOf = (page: Page) =>
  page
    .locator('main')
    .locator('input:not([role=combobox]), textarea, select')
    .evaluateAll((fields) =>
      fields.map((field) => {
        if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) return String(field.checked);
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
        return field instanceof HTMLSelectElement ? field.value : '';
      }),
    );

async function typeEverywhere(page: Page) {
  const texts = page.locator('main').locator('input:not([type]), input[type=text], textarea');
  for (const text of await texts.all())
    if ((await text.isVisible()) && (await text.isEditable()) && (await text.getAttribute('role')) !== 'combobox')
      await text.fill('Not saved yet');
  const numbers = page.locator('main').locator('input[type=number]:visible');
  for (const number of await numbers.all()) await number.fill('2');
}

async function speak(page: Page, language: 'Svenska' | 'English' | 'Ελληνικά') {
  await page.getByRole('link', { name: new RegExp(`, ${language}$`) }).click();
}

for (const { name, path } of forms)
  test(`${name}: another language keeps what is typed and not saved, in the same place`, async ({
    page,
    signIn,
    settled,
  }) => {
    await signIn('admin');
    const place = await path(page);
    await page.goto(`/en${place}`);
    await expect(page.locator('main').getByRole('textbox').first()).toBeVisible();
    await settled();
    await typeEverywhere(page);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const typed = await fieldsOf(page);
    expect(typed).toContain('Not saved yet');
    for (const [language, code] of [
      ['Svenska', 'sv'],
      ['Ελληνικά', 'el'],
    ] as const) {
      await speak(page, language);
      await expect(page).toHaveURL(new RegExp(`/${code}${place}$`));
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading);
      expect(await fieldsOf(page)).toEqual(typed);
    }
  });

for (const { name, path } of lists)
  test(`${name}: another language keeps filters, search and rows`, async ({ page, signIn, settled }) => {
    await signIn('coordinator');
    await page.goto(`/el${path}`);
    await settled();
    const rows = page.locator('main').locator('tbody tr, ul > li');
    const before = await rows.count();
    expect(before).toBeGreaterThan(0);
    await speak(page, 'English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect.poll(() => decodeURIComponent(page.url())).toMatch(/\/en\//);
    expect(decodeURIComponent(page.url()).endsWith(`/en${path}`), page.url()).toBe(true);
    await settled();
    await expect(rows).toHaveCount(before);
  });

test('every screen says in each language what it says, without a name of a key', async ({ page, signIn, settled }) => {
  test.slow();
  await signIn('admin');
  const places = [...lists.map(({ path }) => path), ...(await Promise.all(forms.map(({ path }) => path(page))))];
  for (const language of ['el', 'sv', 'en'])
    for (const place of [
      ...places,
      `${plan}/settings?part=periods&ahead=monthly`,
      '/plans',
      `${plan}/import`,
      `${plan}/labs`,
      `${plan}/labs/paste`,
      `${plan}/ideas`,
      `${plan}/ideas/new`,
      `${plan}/lineage`,
      `${plan}/common-ground`,
      '/nowhere',
    ]) {
      await page.goto(`/${language}${place}`);
      await settled();
      const features =
        'shell|actions|audit|attachments|commitments|commonGround|organisations|delivery|ideas|labs|lineage|outcome|periods|plans|imports|listing|problems|reporting|vocabularies';
      const keys = (await page.locator('html').innerHTML()).match(
        new RegExp(`\\b(${features})\\.[a-z]+[A-Za-z.-]*`, 'g'),
      );
      expect.soft(keys ?? [], `${language}${place}`).toEqual([]);
    }
});
