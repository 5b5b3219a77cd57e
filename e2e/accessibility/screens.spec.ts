import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../product/test.ts';
import { screens } from './screens.ts';

const widths = [360, 1280];
const themes = ['light', 'dark'] as const;
/** What a theme can change: nothing but colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Each screen is looked at four times, and looking takes long on a slow machine. */
test.describe.configure({ timeout: 180_000 });

for (const { name, as: role, path } of screens)
  test(`${name}: axe finds nothing, on phones and desks, in light and dark`, async ({ page, signIn }) => {
    if (role) await signIn(role);
    const place = typeof path === 'string' ? path : await path(page.request);
    await page.goto(`/el${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const width of widths)
      for (const colorScheme of themes) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const axe = new AxeBuilder({ page });
        const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(colourRules)).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
        expect.soft(found, `${width} px, ${colorScheme}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
      }
  });
