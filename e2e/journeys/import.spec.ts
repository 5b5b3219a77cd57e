import type { Page } from '@playwright/test';
import { expect, test } from '../product/test.ts';

const start = '/en/plans/ethniki-2019/import';
const csv = (name: string, lines: string[], encode: (text: string) => Buffer = Buffer.from) => ({
  name,
  mimeType: 'text/csv',
  buffer: encode(lines.join('\n')),
});
const newPlan = csv('new.csv', [
  'Pillar,Action,Commitment,Organisation,Status,Progress,Start,End',
  'Journeys,Bridges (sample),Draw the bridge,Company Beta (sample),In progress,40%,2019-02-01,2019-12-01',
  'Journeys,Bridges (sample),Build the bridge,Company Beta (sample),Rolling nicely,10%,2019-02-01,2019-12-01',
  'Journeys,Bridges (sample),Open the bridge,Company Beta (sample),Not started,much,2019-02-01,2019-12-01',
]);

/** Windows-1253 of ASCII and of the Greek letters that the samples use. */
function windows1253(text: string): Buffer {
  return Buffer.from([...text].map((letter) => letter.charCodeAt(0)).map((code) => (code > 127 ? code - 0x2d0 : code)));
}

async function choose(page: Page, file: ReturnType<typeof csv>) {
  await page.goto(start);
  await page.getByTestId('file').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: `Import: ${file.name}`, exact: true })).toBeVisible();
}

const holds = (page: Page, column: string) => page.getByRole('combobox', { name: `“${column}” holds` });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo the import', exact: true });

test.beforeEach(({ signIn }) => signIn('coordinator'));

test('a file is looked at, corrected, applied without its error, and taken back', async ({ page }) => {
  await choose(page, newPlan);
  await expect(holds(page, 'Commitment')).toHaveValue('commitment');
  await expect(page.getByText('1 word is not understood.')).toBeVisible();
  await page.getByRole('combobox', { name: '“Rolling nicely” means' }).selectOption({ label: 'In progress' });
  await expect(page.getByText('Of 3 rows, 2 are new and 1 is in error.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('row', { name: /“much”/ })).toBeVisible();
  await page.getByRole('button', { name: 'Apply without the 1 row in error' }).click();
  await expect(page.getByRole('heading', { name: 'The import is in the plan' })).toBeVisible();

  await page.getByRole('link', { name: 'To the actions' }).click();
  await page.goto('/en/plans/ethniki-2019/actions?q=Bridges');
  await expect(page.getByRole('link', { name: 'Bridges (sample)' })).toBeVisible();

  await page.goto(start);
  await page.getByRole('link', { name: 'new.csv' }).click();
  await undo(page).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'The import was undone' })).toBeVisible();
  await page.goto('/en/plans/ethniki-2019/actions?q=Bridges');
  await expect(page.getByRole('link', { name: 'Bridges (sample)' })).toHaveCount(0);
});

test('an import that later work rests on is not taken back, and says what rests on it', async ({ page }) => {
  await choose(page, csv('rests.csv', ['Action,Commitment', 'Bridges (sample),Draw the bridge']));
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(undo(page)).toBeVisible();
  const found = await page.request.get('/api/v1/plans/ethniki-2019/actions?q=Bridges');
  const { items } = (await found.json()) as { items: { id: string; version: number }[] };
  const [action] = items;
  const headers = { 'if-match': `"${action?.version}"`, 'content-type': 'application/merge-patch+json' };
  await page.request.patch(`/api/v1/actions/${action?.id}`, { headers, data: { description: { en: 'Wider' } } });
  await undo(page).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('link', { name: 'Action: Bridges (sample)' })).toBeVisible();
});

test('another encoding and another language keep what was said of the columns', async ({ page }) => {
  await choose(page, csv('greek.csv', ['δράση;δέσμευση;λόγια', 'Γέφυρα;Σχέδιο γέφυρας;σκοπός'], windows1253));
  const encoding = page.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding).toHaveValue('windows-1253');
  await holds(page, 'λόγια').selectOption({ label: 'Description' });
  await encoding.selectOption('windows-1252');
  await expect(page.getByRole('columnheader', { name: 'δράση' })).toHaveCount(0);
  await encoding.selectOption('windows-1253');
  await expect(page.getByRole('columnheader', { name: 'δράση' })).toBeVisible();
  await expect(holds(page, 'λόγια')).toHaveValue('description');
  await expect(holds(page, 'δράση')).toHaveValue('action');

  await page.getByRole('link', { name: /Svenska/ }).click();
  await expect(page).toHaveURL(/\/sv\/plans\/ethniki-2019\/import\//);
  await expect(page.getByRole('combobox', { name: '”λόγια” innehåller' })).toHaveValue('description');
  await expect(page.getByRole('combobox', { name: 'Teckenkodning' })).toHaveValue('windows-1253');
});

test('dates that can be read in two ways are asked about, not guessed', async ({ page }) => {
  await choose(
    page,
    csv('dates.csv', ['Action,Commitment,Start', 'A (sample),B,03/04/2019', 'A (sample),C,05/06/2019']),
  );
  await expect(page.getByText('All 2 rows are in error.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'Day first: 03/04/2019 is 3 April 2019' }).check();
  await expect(page.getByText('All 2 rows are new.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply', exact: true })).not.toHaveAttribute('aria-disabled');
});

test('after a reload the file is asked for once more, and the correction is kept meanwhile', async ({ page }) => {
  const file = csv('again.csv', ['Action,Commitment,Remarks', 'A (sample),B,something']);
  await choose(page, file);
  await page.reload();
  await holds(page, 'Remarks').selectOption({ label: 'Description' });
  await expect(page.getByText('To read “again.csv” differently, choose the file once more')).toBeVisible();
  await page.getByTestId('file').setInputFiles(file);
  await expect(page.getByTestId('file')).toHaveCount(0);
  await expect(holds(page, 'Remarks')).toHaveValue('description');
});

test('a spreadsheet is refused with the way out, and so is a file without rows', async ({ page }) => {
  await page.goto(start);
  await page.getByTestId('file').setInputFiles({ ...newPlan, name: 'plan.xlsx' });
  await expect(page.getByRole('alert')).toContainText('Save as → CSV UTF-8');
  await page.getByTestId('file').setInputFiles(csv('plan.csv', ['Action,Commitment']));
  await expect(page.getByRole('alert')).toContainText('no rows beneath');
});
