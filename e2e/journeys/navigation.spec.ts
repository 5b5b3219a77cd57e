import { expect, test } from '../product/test.ts';

test('a page makes way for the next at once: never do two headings stand one above the other', async ({
  page,
  signIn,
}) => {
  await signIn('leadership');
  await page.goto('/en/plans/ethniki-2019/actions');
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible();
  // Between any two turns of the browser, as often as they come.
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const most = Object.assign(globalThis, { mostHeadings: 0 });
    port1.onmessage = () => {
      most.mostHeadings = Math.max(most.mostHeadings, document.querySelectorAll('h1').length);
      port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  const main = page.getByRole('navigation').first();
  for (const name of ['Labs', 'Ideas', 'Common ground', 'Organisations', 'Dashboard']) {
    await main.getByRole('link', { name, exact: true }).click();
    await expect(main.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('h1').first()).not.toBeEmpty();
  }
  expect(await page.evaluate(() => (globalThis as unknown as { mostHeadings: number }).mostHeadings)).toBe(1);
});
