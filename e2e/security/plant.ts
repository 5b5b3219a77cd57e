import type { APIRequestContext } from '@playwright/test';
import { expect } from '../product/test.ts';
import { payloads } from './payloads.ts';

export const plan = '/plans/ethniki-2019';
/** So many payloads share one long text; each has a title of its own besides. */
export const together = 10;

/** A field of one line takes the payload as far as it may be long. */
export const line = (payload: string, most = 500) => payload.replaceAll('\n', ' ').slice(0, most);
export const everywhere = (text: string) => ({ el: text, sv: text, en: text });

/** Writes something new and answers its id: no field refuses a payload. */
export async function write(api: APIRequestContext, path: string, data: object): Promise<string> {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** Does something to what is there. */
export async function perform(api: APIRequestContext, path: string, data: object = {}): Promise<void> {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
}

/** Every text field of everything that people write holds a payload. Answers the pages of what was written. */
export async function plant(api: APIRequestContext): Promise<string[]> {
  const pages: string[] = [];
  const open = (path: string, id: string) => pages.push(`${path}/${id}`, `${path}/${id}/edit`);
  for (const [index, payload] of payloads.entries()) {
    const isShown = index % together === 0;
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
      leadOrganisation: organisation,
    });
    await write(api, `/actions/${action}/milestones`, { title: everywhere(line(payload)), dueDate: '2019-10-01' });
    const commitment = await write(api, `${plan}/commitments`, {
      action,
      reference: `${index} ${line(payload, 50)}`,
      title: everywhere(line(payload)),
      description: long,
      contact: line(payload, 300),
      parties: [{ organisation, role: 'lead', note: line(payload) }],
    });
    if (!isShown) continue;
    await perform(api, `/organisations/${organisation}/suspend`, { on: '2019-01-01', reason: line(payload) });
    open('/organisations', organisation);
    open('/actions', action);
    open('/commitments', commitment);
  }
  return pages;
}

/** The plan's own texts, a period's name, and a file whose name, headers and cells are payloads. */
export async function plantOnce(api: APIRequestContext): Promise<string> {
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
