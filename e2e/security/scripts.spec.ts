import type { Page } from '@playwright/test';
import { type Screen, screens } from '../accessibility/screens.ts';
import { expect, type Role, test } from '../product/test.ts';
import type { Settled } from '../product/settled.ts';
import { payloads, refused } from './payloads.ts';
import { everywhere, plan, plant, plantOnce } from './plant.ts';
import { plantIdeas } from './plant-ideas.ts';
import { plantLabs } from './plant-labs.ts';
import { plantReports } from './plant-reports.ts';

const widths = [1280, 360];
/** What tells of reports, reasons and comments in the log. */
const logged = [
  'progress_updates',
  'review_events',
  'period_exceptions',
  'commitments',
  'organisations',
  'rag_overrides',
  'labs',
  'lab_notes',
  'attachments',
  'ideas',
  'idea_actions',
];

test.describe.configure({ timeout: 400_000 });

/** What is on the page and should not be there: anything that a payload brought. */
function harmIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const harm: string[] = [];
    if ('ran' in globalThis) harm.push('a script ran');
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (name.startsWith('on') || /^\s*(javascript|vbscript|data:text)/i.test(value)) {
          // A field shows what was typed as its value, a photo what it is of; that runs nowhere.
          if (name !== 'value' && name !== 'title' && name !== 'alt' && !name.startsWith('aria-'))
            harm.push(`${element.tagName} ${name}`);
        }
    const foreign = document.querySelectorAll(
      'iframe, object, embed, base[href^="//"], script:not([src]), marquee, math',
    );
    for (const element of foreign) harm.push(element.outerHTML.slice(0, 100));
    return harm;
  });
}

/** Nothing that is on the page runs or brings an element of its own, and no word of it widens the page. */
async function inspect(page: Page, path: string): Promise<void> {
  await expect(page.locator('app-skeleton'), path).toHaveCount(0);
  expect.soft(await harmIn(page), path).toEqual([]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `${path}: sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
  }
}

async function look(page: Page, settled: Settled, path: string): Promise<void> {
  await page.goto(`/el${path}`);
  await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  await settled();
  await unfold(page, settled);
  await inspect(page, path);
}

/** The history of what the page is about, and whatever else is folded. */
async function unfold(page: Page, settled: Settled): Promise<void> {
  await expect(page.locator('app-skeleton')).toHaveCount(0);
  const folded = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of all) details.open = true;
    return all.length;
  });
  if (folded) await settled();
}

/** What only shows while somebody writes a report: what stands in its fields, and why it was returned. */
async function lookAtReportsInHand(page: Page, settled: Settled): Promise<void> {
  await look(page, settled, '/my-updates');
  for (const name of ['Ενημέρωση', 'Αλλαγή']) {
    const opener = page.getByRole('button', { name, exact: true });
    for (let left = await opener.count(); left > 0; left -= 1) {
      await opener.first().click();
      await expect(opener).toHaveCount(left - 1);
    }
  }
  await inspect(page, 'reports in hand');
}

/** Of each report that waits, what it says beside what was approved before. */
async function lookAtReviews(page: Page, settled: Settled): Promise<void> {
  await look(page, settled, `${plan}/review`);
  for (const report of await page.locator('main h2').getByRole('button').all()) {
    await report.click();
    await inspect(page, 'a report in review');
  }
}

test('no text of anybody’s runs as a script, calls another site, brings an element of its own or widens a page', async ({
  page,
  signIn,
  settled,
}) => {
  expect(payloads.length).toBeGreaterThanOrEqual(60);
  page.on('dialog', (dialog) => {
    // Of those only the browser's own question is not a script's: whether to leave a form.
    expect.soft(dialog.type(), `${page.url()} opened a dialog: ${dialog.message()}`).toBe('beforeunload');
    void dialog.accept();
  });
  await signIn('admin');
  const answer = await page.request.post('/api/v1/organisations', {
    data: { name: everywhere(refused), sector: 'private' },
  });
  expect(answer.status()).toBe(400);
  const planted = await plant(page.request);
  const labs = await plantLabs(page.request);
  const ideas = await plantIdeas(page.request);
  const imported = await plantOnce(page.request);
  const reported = await plantReports(page.request, signIn);
  const searched = payloads.slice(0, 3).map((text) => `${plan}/actions?q=${encodeURIComponent(text)}`);
  const log = logged.map((entity) => `/admin/audit?plan=ethniki-2019&entity=${entity}`);
  const all: Screen[] = [
    ...planted,
    ...labs,
    ...ideas,
    ...reported,
    imported,
    ...searched,
    ...log,
    `${plan}/actions?sort=code`,
  ].map((path) => ({ name: path, as: 'admin' as Role, path }));
  let signedIn: Role | undefined;
  for (const { as: role, path } of [...all, ...screens]) {
    if (role && role !== signedIn) await signIn((signedIn = role));
    await look(page, settled, typeof path === 'string' ? path : await path(page.request));
  }
  await signIn('partner');
  await lookAtReportsInHand(page, settled);
  await signIn('reviewer');
  await lookAtReviews(page, settled);
});
