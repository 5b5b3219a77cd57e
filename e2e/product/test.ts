import { chromium, expect, type Page, test as base } from '@playwright/test';
import { chromiumArguments } from './chromium.ts';
import { type Product, startProduct } from './product.ts';
import { followLoading, type Settled } from './settled.ts';

export { expect } from '@playwright/test';

export type Role =
  'admin' | 'coordinator' | 'reviewer' | 'facilitator' | 'partner' | 'editor' | 'leadership' | 'assessor';

interface Fixtures {
  /** The product with the demonstration plan, its own for every test. */
  product: Product;
  /** Signs in as one of the demonstration's users, without the sign-in page. */
  signIn: (role: Role) => Promise<void>;
  /** Waits until everything that the page loads has come and is drawn. */
  settled: Settled;
  /** Fails the test when a page breaks its security policy, calls a third party or has an error. */
  watched: undefined;
}

export const test = base.extend<Fixtures>({
  browser: [
    async ({}, use) => {
      const executablePath = process.env['SYMMACHIA_CHROMIUM'];
      const browser = await chromium.launch({ executablePath, args: chromiumArguments });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  product: ({}, use) => lend(use),
  baseURL: async ({ product }, use) => use(product.url),
  signIn: async ({ page }, use) =>
    use(async (role) => {
      const data = { email: `${role}@demo.example`, password: 'symmachia-demo' };
      const answer = await page.request.post('/api/v1/session', { data });
      expect(answer.status(), `sign-in as ${role}`).toBe(204);
    }),
  settled: ({ page }, use) => use(followLoading(page)),
  watched: [
    async ({ page, product }, use) => {
      const faults = faultsOf(page, product.url);
      await use(undefined);
      expect(faults, 'faults of the pages').toEqual([]);
    },
    { auto: true },
  ],
});

/** For those who change nothing: one product with the demonstration plan for all of them, in each of the browsers that run. */
export const readingTest = test.extend<object, { sharedProduct: Product }>({
  sharedProduct: [({}, use) => lend(use), { scope: 'worker' }],
  product: ({ sharedProduct }, use) => use(sharedProduct),
});

async function lend(use: (product: Product) => Promise<void>): Promise<void> {
  const database = process.env['SYMMACHIA_DEMONSTRATION'];
  const product = await startProduct(database ? { database } : {});
  await use(product);
  expect(await product.stop(), 'how the product ended').toMatchObject({ code: 0, stderr: '' });
}

/** Fills as the page is used. What the API refuses with a 4xx is an answer, not a fault; nor is a network that a test cuts. */
function faultsOf(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const isAnswer = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text());
    if (message.type() === 'error' && !isAnswer) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`third party: ${request.url()}`);
  });
  return faults;
}
