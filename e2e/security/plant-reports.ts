import type { APIRequestContext } from '@playwright/test';
import type { OwnReports, Period } from '@symmachia/contracts';
import { expect, type Role } from '../product/test.ts';
import { payloads } from './payloads.ts';
import { everywhere, line, perform, plan, write } from './plant.ts';

const all = payloads.join('\n\n');
/** No change, in whichever period. */
const progress = 50;

type SignIn = (role: Role) => Promise<void>;

/** What one partner has in hand: reports that are a draft, sent, approved and returned, and one for a period unlocked for it. */
export async function plantReports(api: APIRequestContext, signIn: SignIn): Promise<string[]> {
  await signIn('partner');
  const { items } = (await (await api.get('/api/v1/my/updates')).json()) as OwnReports;
  const owed = items.filter(({ isOurs, owed: isOwed, state }) => isOurs && isOwed && state !== 'submitted');
  expect(owed.length).toBeGreaterThanOrEqual(4);
  const share = Math.ceil(payloads.length / owed.length);
  const updates: string[] = [];
  for (const [index, { period, commitment }] of owed.entries()) {
    const text = payloads.slice(index * share, (index + 1) * share).join('\n\n');
    const data = { progressPercent: progress, narrative: everywhere(text), challenges: all, nextSteps: all };
    const answer = await api.put(`/api/v1/periods/${period.id}/commitments/${commitment.id}/update`, { data });
    expect(answer.status(), await answer.text()).toBe(200);
    updates.push(((await answer.json()) as { id: string }).id);
  }
  const [returned, approved, sent] = updates;
  for (const id of [returned, approved, sent]) await perform(api, `/updates/${id}/submit`);
  await signIn('reviewer');
  await perform(api, `/updates/${returned}/return`, { comment: all });
  await perform(api, `/updates/${approved}/approve`);
  await signIn('coordinator');
  await unlock(api, owed[0]?.organisation.id ?? '');
  await setColour(api, owed[1]?.commitment.id ?? '');
  return [`/commitments/${owed[1]?.commitment.id}`, `/commitments/${await declined(api)}`];
}

/** A closed period that the organisation may report for once more, with a reason. */
async function unlock(api: APIRequestContext, organisation: string): Promise<void> {
  const { items } = (await (await api.get(`/api/v1${plan}/periods`)).json()) as { items: Period[] };
  const locked = items.findLast(({ status }) => status === 'locked');
  const data = { unlockedUntil: '2019-12-31', reason: line(all) };
  const answer = await api.put(`/api/v1/periods/${locked?.id}/exceptions/${organisation}`, { data });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A colour that the unit set against the calculated one. */
async function setColour(api: APIRequestContext, commitment: string): Promise<void> {
  const data = { rag: 'amber', reason: all.slice(0, 2000) };
  const answer = await api.put(`/api/v1/commitments/${commitment}/rag-override`, { data });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A commitment that was sent in and declined with a comment. */
async function declined(api: APIRequestContext): Promise<string> {
  const { items } = (await (await api.get(`/api/v1${plan}/actions?limit=1`)).json()) as { items: { id: string }[] };
  const draft = { action: items[0]?.id, title: everywhere('Declined (sample)'), reviewStatus: 'draft' };
  const id = await write(api, `${plan}/commitments`, draft);
  for (const [version, data] of [
    { reviewStatus: 'submitted' },
    { reviewStatus: 'declined', comment: all.slice(0, 2000) },
  ].entries()) {
    const answer = await api.patch(`/api/v1/commitments/${id}`, { data, headers: { 'if-match': `"${version + 1}"` } });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  return id;
}
