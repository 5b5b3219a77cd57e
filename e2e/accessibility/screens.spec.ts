import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, readingTest, test } from '../product/test.ts';
import { drawn } from '../product/settled.ts';
import { screens } from './screens.ts';

const features = readdirSync(new URL('../../libs/i18n/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const widths = [360, 1280];
/** Where nothing may reach out of the page: phones, tablets, small windows. */
const reflowWidths = [320, 721, 768, 1024, 1141, 1241];
const themes = ['light', 'dark'] as const;
/** What a theme can change: nothing but colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The key of a message shown in place of the message. */
const untranslated = new RegExp(`\\b(?:${features.join('|')})\\.[a-z]\\w*(?:\\.\\w+)*`);

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Each screen is looked at four times, and looking takes long on a slow machine. */
test.describe.configure({ timeout: 180_000 });

for (const { name, as: role, path, writes } of screens)
  (writes ? test : readingTest)(
    `${name}: axe finds nothing and all is in words, on phones and desks, in light and dark`,
    async ({ page, signIn, settled }) => {
      if (role) await signIn(role);
      const place = typeof path === 'string' ? path : await path(page.request);
      await page.goto(`/el${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await settled();
      for (const width of widths)
        for (const colorScheme of themes) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await drawn(page);
          // Without the page of its own that axe opens otherwise, and without telling of what is in order: four times as fast.
          const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
          const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(colourRules)).analyze();
          const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
          expect.soft(found, `${width} px, ${colorScheme}`).toEqual([]);
          expect.soft(await overflowOf(page), `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
        }
      for (const width of reflowWidths) {
        await page.setViewportSize({ width, height: 900 });
        await drawn(page);
        expect.soft(await overflowOf(page), `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
      }
      expect.soft(await page.locator('body').innerText()).not.toMatch(untranslated);
    },
  );
