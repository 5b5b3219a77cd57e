import { join } from 'node:path';
import { type Role, test } from '../product/test.ts';

interface Picture {
  file: string;
  as: Role;
  path: string;
  /** What has to be there before it is taken. */
  shows: string;
  theme: 'light' | 'dark';
  width: number;
  height: number;
}

const plan = '/plans/ethniki-2019';

const pictures: Picture[] = [
  {
    file: 'dashboard',
    as: 'leadership',
    path: `/en${plan}`,
    shows: 'figure svg',
    theme: 'light',
    width: 1280,
    height: 1180,
  },
  {
    file: 'dashboard-phone',
    as: 'leadership',
    path: `/el${plan}`,
    shows: 'figure svg',
    theme: 'dark',
    width: 360,
    height: 900,
  },
  {
    file: 'actions',
    as: 'coordinator',
    path: `/en${plan}/actions`,
    shows: 'tbody tr',
    theme: 'light',
    width: 1280,
    height: 900,
  },
  {
    file: 'lineage',
    as: 'leadership',
    path: `/en${plan}/lineage`,
    shows: 'figure svg',
    theme: 'light',
    width: 1280,
    height: 1160,
  },
  {
    file: 'ideas',
    as: 'facilitator',
    path: `/en${plan}/ideas`,
    shows: 'main article, main li',
    theme: 'light',
    width: 1280,
    height: 900,
  },
];

for (const { file, as, path, shows, theme, width, height } of pictures)
  test(`the picture ${file}`, async ({ page, signIn, settled }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await signIn(as);
    await page.goto(path);
    await page.locator(shows).first().waitFor();
    await settled();
    await page.screenshot({ path: join(import.meta.dirname, `${file}.png`) });
  });
