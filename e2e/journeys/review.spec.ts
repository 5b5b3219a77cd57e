import type { Page } from '@playwright/test';
import type { PageOf, UpdateInReview } from '@symmachia/contracts';
import { expect, test } from '../product/test.ts';

const place = '/en/plans/ethniki-2019/review';
const approve = (page: Page) => page.getByRole('button', { name: 'Approve', exact: true });
const placeOf = async (page: Page) => ({
  approve: await approve(page).boundingBox(),
  scrolled: await page.evaluate(() => scrollY),
});

/** What a page asks for beside its first answer comes late, one thing after the other. */
async function slowly(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/(plans\/[^/]+$|commitments\/|updates\/)/, async (route) => {
    const late = route.request().url().includes('/plans/') ? 900 : 600;
    await new Promise((resolve) => setTimeout(resolve, late));
    await route.continue();
  });
}

test('what is clicked as soon as it can be seen is clicked, however slowly the rest of the page comes', async ({
  page,
  signIn,
  settled,
}) => {
  await signIn('reviewer');
  await slowly(page);
  await page.goto(place);
  await approve(page).waitFor();
  const seen = await placeOf(page);
  await settled();
  expect(await placeOf(page)).toEqual(seen);
  await page.mouse.click(seen.approve!.x + 5, seen.approve!.y + 5);
  await expect(page.getByText(/^Approved: /)).toBeVisible();
});

test('the queue stays where it is while a colleague decides in another window', async ({
  page,
  signIn,
  settled,
  playwright,
  product,
}) => {
  await signIn('reviewer');
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(place);
  await settled();
  const updates = await page.request.get('/api/v1/plans/ethniki-2019/updates');
  const [first, second, third] = ((await updates.json()) as PageOf<UpdateInReview>).items;
  await page.getByRole('checkbox').nth(3).check();
  await page.getByRole('button', { expanded: false }).nth(1).click();
  await approve(page).focus();
  const before = await placeOf(page);
  expect(before.scrolled).toBeGreaterThan(0);

  const colleague = await playwright.request.newContext({ baseURL: product.url });
  await colleague.post('/api/v1/session', {
    data: { email: 'coordinator@demo.example', password: 'symmachia-demo' },
  });
  await colleague.post(`/api/v1/updates/${first!.id}/approve`);
  await expect(page.getByRole('status').filter({ hasText: /^3 reports wait/ })).toBeVisible();
  await expect(page.getByText('decided by somebody else meanwhile')).toHaveCount(1);
  expect(await placeOf(page)).toEqual(before);
  await expect(approve(page)).toBeFocused();
  await expect(page.getByRole('checkbox').nth(3)).toBeChecked();

  await colleague.post(`/api/v1/updates/${third!.id}/return`, { data: { comment: 'Which schools?' } });
  await expect(page.getByText('decided by somebody else meanwhile')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Next report' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { expanded: true })).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { expanded: true })).toHaveText(second!.commitment.title.en!);
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await colleague.dispose();
});

test('a reason is written where the key for it leads, decides nothing on the way and is asked about before it is lost', async ({
  page,
  signIn,
}) => {
  await signIn('reviewer');
  await page.goto(place);
  const lead = page.getByRole('status').filter({ hasText: /^4 reports wait/ });
  await expect(lead).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.type('A parish names no school');
  await expect(page.getByRole('textbox', { name: /What is missing/ })).toHaveValue('A parish names no school');
  await expect(lead).toBeVisible();
  await page.getByRole('button', { expanded: false }).first().click();
  await page.keyboard.press('p');
  await expect(page.getByRole('textbox', { name: /What is missing/ })).toHaveValue('A parish names no school');
  await page.getByRole('link', { name: 'Actions', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('textbox', { name: /What is missing/ })).toHaveValue('A parish names no school');
});
