import { expect, test } from '../product/test.ts';

const labs = '/plans/ethniki-2019/labs';

const record = `Kompetensöverföring och innovationskraft – handlingsutrymme, mod och verkstad
Dela den här sidan
Diarienummer
2015-01573
Koordinator
Ett universitets institution för data- och systemvetenskap
Bidrag från Vinnova
99\u00a0356 SEK
Projektets löptid
april 2015 - juni 2015
Status
Avslutat
Hölls inom: Offentliga Rummet, nationell konferens
Plats: Visby
Syfte och mål
Ett seminarium om kompetensöverföring och innovationskraft.
Resultat och förväntade effekter
Tre teman: **modet**, mångfaldens nödvändighet och det gemensamma samhällskontraktet.
Upplägg och genomförande
Fyra nyckeldeltagare och en moderator.
Texten på den här sidan har projektgruppen själv formulerat. Innehållet är inte granskat av våra redaktörer.`;

test('a record that is pasted is recognised, looked through, saved, and read with all its facts', async ({
  page,
  signIn,
}) => {
  await signIn('facilitator');
  await page.goto(`/sv${labs}/new`);
  await page.getByRole('link', { name: 'Klistra in en projektpost som redan är skriven' }).click();
  await page.getByLabel('Posten').fill(record);
  await expect(page.getByRole('region', { name: 'Det här kändes igen' })).toContainText('99 356');
  await expect(page.getByText('Ett stycke kändes inte igen')).toBeVisible();
  await expect(page.getByLabel('Textens språk')).toHaveValue('sv');
  await page.getByRole('button', { name: 'Fortsätt i formuläret' }).click();

  await expect(page.getByLabel('Bidrag')).toHaveValue('99356');
  await page.getByRole('button', { name: 'Spara' }).click();
  const reference = page.getByLabel('Diarienummer');
  await expect(reference).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('link', { name: 'Labb', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
  await reference.fill('2015-01573 B');
  await page.getByRole('button', { name: 'Spara' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /^Kompetensöverföring/ })).toBeVisible();
  const shown = page.locator('main');
  for (const fact of [
    '2015-01573 B',
    'Seminarium',
    'Avslutat',
    'Ett universitets institution',
    'Vinnova',
    /99\s356/,
    /1\sapr.*2015.*30\sjuni\s2015/,
    'Offentliga Rummet',
    'Visby',
    'Ett seminarium om kompetensöverföring',
    'mångfaldens nödvändighet',
    'Fyra nyckeldeltagare',
    'Ingen redaktör har granskat den.',
  ])
    await expect(shown).toContainText(fact);
  await expect(shown).not.toContainText('Dela den här sidan');
});

test('a file of labs is looked at, applied without its error, and taken back', async ({ page, signIn }) => {
  await signIn('facilitator');
  await page.goto(`/en${labs}`);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByTestId('file').setInputFiles({
    name: 'labs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['Title,Reference number,Kind,Status', 'Seminar of ports (sample),P-1,Seminar,Held', 'Second,P-2,Ball,Held'].join(
        '\n',
      ),
    ),
  });
  await expect(page.getByText('Of 2 rows, 1 is new and 1 is in error.').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /“Ball” is no kind of lab/ })).toBeVisible();
  await page.getByRole('button', { name: 'Apply without the 1 row in error' }).click();
  await page.getByRole('link', { name: 'To the labs' }).click();
  await expect(page.getByRole('link', { name: 'Seminar of ports (sample)' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'The import was undone' })).toBeVisible();
  await page.goto(`/en${labs}`);
  await expect(page.getByRole('link', { name: 'Seminar of ports (sample)' })).toHaveCount(0);
});

test('labs that are downloaded are imported as unchanged', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`/el${labs}`);
  await page.getByText('Λήψη', { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  expect(file.suggestedFilename()).toBe('ethniki-2019-labs.csv');
  await page.goto(`/en${labs}/import`);
  await page.getByTestId('file').setInputFiles(await file.path());
  await expect(page.getByText('All 3 rows are in the plan already.').first()).toBeVisible();
});
