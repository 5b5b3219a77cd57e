import type { APIRequestContext } from '@playwright/test';
import { expect } from '../product/test.ts';
import { type SentFile, smallPhoto } from '../product/small-photo.ts';
import { payloads } from './payloads.ts';
import { everywhere, line, plan, together, write } from './plant.ts';

interface Attached {
  kind: string;
  file: SentFile;
  [said: string]: unknown;
}

/** Labs, what was talked about in them and who took part: every text field holds a payload. Answers their pages. */
export async function plantLabs(api: APIRequestContext): Promise<string[]> {
  const pages: string[] = [];
  for (let start = 0; start < payloads.length; start += together) {
    const some = payloads.slice(start, start + together);
    const [short, long] = [everywhere(line(some[0] ?? '', 200)), everywhere(some.join('\n\n'))];
    const lab = await write(api, `${plan}/labs`, {
      kind: 'workshop',
      reference: `${start} ${line(some[0] ?? '', 40)}`,
      title: everywhere(line(some[0] ?? '', 300)),
      ...{ coordinator: short, funder: short, hostEvent: short, place: short, turnoutNote: short, quotedFrom: short },
      ...{ purpose: long, results: long, approach: long },
      principles: some.map((text) => everywhere(line(text, 200))),
      isSelfAuthored: true,
    });
    for (const text of some) {
      const [title, why] = [everywhere(line(text, 300)), everywhere(text)];
      await write(api, `/labs/${lab}/themes`, { title, description: why, isCommonGround: true, why });
      const description = everywhere(line(text, 300));
      await write(api, `/labs/${lab}/notes`, { title, text: why, visibility: 'public' });
      const file = { name: `${text}.txt`, mimeType: 'text/html', buffer: Buffer.from(`Planted: ${text}`) };
      await attach(api, lab, { kind: 'document', caption: title, credit: line(text, 200), file });
      const named = { name: line(text, 200), consentAt: '2019-05-01' };
      await write(api, `/labs/${lab}/participants`, { role: 'moderator', sector: 'private', description, ...named });
    }
    const told = everywhere(line(some.join(' ')));
    const photo = { altText: told, caption: told, peopleConsent: 'given', file: smallPhoto };
    await attach(api, lab, { kind: 'photo', ...photo });
    pages.push(`/labs/${lab}`, `/labs/${lab}/edit`);
  }
  return [...pages, `${plan}/labs`];
}

/** Something that whoever reads the lab is shown; texts in languages travel as JSON. */
async function attach(api: APIRequestContext, lab: string, { file, ...said }: Attached): Promise<void> {
  const texts = Object.entries(said).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const multipart = { ...Object.fromEntries(texts), visibility: 'public', file };
  const answer = await api.post(`/api/v1/labs/${lab}/attachments`, { multipart });
  expect(answer.status(), await answer.text()).toBe(201);
}
