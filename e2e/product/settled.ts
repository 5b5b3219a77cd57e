import { expect, type Page, type Request } from '@playwright/test';

/** So long nothing may be under way before a page counts as loaded, in milliseconds. */
const quiet = 100;

/** Waits until a page is loaded and drawn. */
export type Settled = () => Promise<void>;

/** Follows what a page loads; what it listens to has no end. The answer waits until all of it has come and is drawn, the parts that wait for idle time too. */
export function followLoading(page: Page): Settled {
  const underWay = new Set<Request>();
  let changed = Date.now();
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    underWay.add(request);
    changed = Date.now();
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => {
      underWay.delete(request);
      changed = Date.now();
    });
  const isSettled = async () => {
    await drawn(page);
    const loading = await page.locator('app-skeleton, [aria-busy="true"]').count();
    return loading === 0 && underWay.size === 0 && Date.now() - changed >= quiet;
  };
  return () => expect.poll(isSettled, { message: 'everything is loaded', intervals: [50], timeout: 20_000 }).toBe(true);
}

/** Waits until the page is drawn anew and has nothing else to do. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 1000 })),
        ),
      ),
  );
