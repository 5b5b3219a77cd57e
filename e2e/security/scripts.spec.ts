import type { APIRequestContext, Page } from '@playwright/test';
import { type Screen, screens } from '../accessibility/screens.ts';
import { expect, type Role, test } from '../product/test.ts';
import { payloads } from './payloads.ts';

const plan = '/plans/ethniki-2019';
/** So many payloads share one long text; each has a title of its own besides. */
const together = 10;

test.describe.configure({ timeout: 400_000 });

/** A field of one line takes the payload as far as it may be long. */
const line = (payload: string, most = 500) => payload.replaceAll('\n', ' ').slice(0, most);
const everywhere = (text: string) => ({ el: text, sv: text, en: text });

/** Writes what the schemas take: the rest is refused as a 400, and nothing else. */
async function write(api: APIRequestContext, path: string, data: object): Promise<string | undefined> {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect([201, 400], `${path}: ${await answer.text()}`).toContain(answer.status());
  return answer.status() === 201 ? ((await answer.json()) as { id: string }).id : undefined;
}

/** Every text field of everything that people write holds a payload. Answers the pages of what was written. */
async function plant(api: APIRequestContext): Promise<string[]> {
  const pages: string[] = [];
  const open = (path: string, id: string | undefined) => id && pages.push(`${path}/${id}`, `${path}/${id}/edit`);
  for (const [index, payload] of payloads.entries()) {
    const isFirst = index % together === 0;
    const long = everywhere(payloads.slice(index, index + together).join('\n\n'));
    const organisation = await write(api, '/organisations', {
      name: everywhere(line(payload, 280)),
      shortName: line(payload, 60),
      registryId: line(payload, 60),
      aliases: [line(payload, 200)],
      sector: 'private',
    });
    await write(api, `${plan}/pillars`, {
      code: `${index} ${line(payload, 30)}`,
      name: everywhere(line(payload)),
      euPillar: line(payload, 60),
    });
    await write(api, `${plan}/target-groups`, { code: `planted_${index}`, name: everywhere(line(payload, 200)) });
    const action = await write(api, `${plan}/actions`, {
      code: `${index} ${line(payload, 30)}`,
      title: everywhere(line(payload)),
      description: long,
      status: 'on_hold',
      statusReason: payload,
      ...(organisation ? { leadOrganisation: organisation } : {}),
    });
    if (!action) continue;
    await write(api, `/actions/${action}/milestones`, { title: everywhere(line(payload)), dueDate: '2019-10-01' });
    const commitment = await write(api, `${plan}/commitments`, {
      action,
      reference: `${index} ${line(payload, 50)}`,
      title: everywhere(line(payload)),
      description: long,
      contact: line(payload, 300),
      ...(organisation ? { parties: [{ organisation, role: 'lead', note: line(payload) }] } : {}),
    });
    if (!isFirst) continue;
    open('/organisations', organisation);
    open('/actions', action);
    open('/commitments', commitment);
  }
  return pages;
}

/** The plan's own texts, a period's name, and a file whose name, headers and cells are payloads. */
async function plantOnce(api: APIRequestContext): Promise<string> {
  const { version } = (await (await api.get(`/api/v1${plan}`)).json()) as { version: number };
  const title = everywhere(line(payloads[10] ?? '', 300));
  const changed = await api.patch(`/api/v1${plan}`, {
    headers: { 'if-match': `"${version}"`, 'content-type': 'application/merge-patch+json' },
    data: { title, summary: everywhere(payloads.slice(0, 30).join('\n\n')) },
  });
  expect(changed.status()).toBe(200);
  await write(api, `${plan}/periods`, {
    label: line(payloads[15] ?? '', 60),
    startDate: '2031-01-01',
    endDate: '2031-01-31',
  });
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const header = ['Action', 'Commitment', 'Description', 'Status', ...payloads.slice(0, 20).map((text) => line(text))];
  const rows = payloads.map((text) => [`A ${line(text)}`, `C ${line(text)}`, text, line(text, 60)]);
  const buffer = Buffer.from([header, ...rows].map(quoted).join('\n'));
  const file = { name: `${line(payloads[10] ?? '', 60).replaceAll('/', ' ')}.csv`, mimeType: 'text/csv', buffer };
  const answer = await api.post(`/api/v1${plan}/imports`, { multipart: { file } });
  expect(answer.status(), await answer.text()).toBe(201);
  return `${plan}/import/${((await answer.json()) as { id: string }).id}`;
}

/** What is on the page and should not be there: anything that a payload brought. */
function harmIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const harm: string[] = [];
    if ('ran' in globalThis) harm.push('a script ran');
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (name.startsWith('on') || /^\s*(javascript|vbscript|data:text)/i.test(value)) {
          // A field shows what was typed as its value; that runs nowhere.
          if (name !== 'value' && name !== 'title' && !name.startsWith('aria-'))
            harm.push(`${element.tagName} ${name}`);
        }
    const foreign = document.querySelectorAll(
      'iframe, object, embed, base[href^="//"], script:not([src]), marquee, math',
    );
    for (const element of foreign) harm.push(element.outerHTML.slice(0, 100));
    return harm;
  });
}

async function look(page: Page, settled: () => Promise<void>, path: string): Promise<void> {
  await page.goto(`/el${path}`);
  await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  await settled();
  expect.soft(await harmIn(page), path).toEqual([]);
}

test('no text of anybody’s runs as a script, calls another site or brings an element of its own', async ({
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
  const planted = await plant(page.request);
  const imported = await plantOnce(page.request);
  const searched = payloads.slice(0, 3).map((text) => `${plan}/actions?q=${encodeURIComponent(text)}`);
  const all: Screen[] = [...planted, imported, ...searched, `${plan}/actions?sort=code`].map((path) => ({
    name: path,
    as: 'admin' as Role,
    path,
  }));
  for (const { as: role, path } of [...all, ...screens]) {
    if (role) await signIn(role);
    await look(page, settled, typeof path === 'string' ? path : await path(page.request));
  }
});
