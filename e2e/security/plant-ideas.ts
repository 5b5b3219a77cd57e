import type { APIRequestContext } from '@playwright/test';
import { payloads } from './payloads.ts';
import { everywhere, line, perform, plan, together, write } from './plant.ts';

/** Ideas, why they were decided about as they were, and what they led to: every text field holds a payload. Answers their pages. */
export async function plantIdeas(api: APIRequestContext): Promise<string[]> {
  const pages: string[] = [];
  for (const [index, payload] of payloads.entries()) {
    const long = everywhere(
      payloads
        .slice(index, index + together)
        .join('\n\n')
        .slice(0, 5000),
    );
    const reason = payload.slice(0, 2000);
    const title = everywhere(line(payload, 300));
    const idea = await write(api, `${plan}/ideas`, { title, problem: long, proposal: long });
    if (index % together === 0) pages.push(`/ideas/${idea}`, `/ideas/${idea}/edit`);
    if (index % 3 === 0) {
      await perform(api, `/ideas/${idea}/park`, { reason });
      continue;
    }
    await perform(api, `/ideas/${idea}/shortlist`, { reason });
    const create = { title: everywhere(line(payload)), status: 'proposed' };
    const actions = [{ relation: 'became', create, note: payload.slice(0, 1000) }];
    await perform(api, `/ideas/${idea}/adopt`, { reason, actions });
  }
  return [...pages, `${plan}/ideas`];
}
