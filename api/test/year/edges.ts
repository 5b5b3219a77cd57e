import type { Action, Commitment, Delivery, Period, Update } from '@symmachia/contracts';
import type { Alliance } from './alliance';
import { date } from './calendar';
import { pathOf } from './reporting';

const march = 2;
const title = 'Exactly as late as is tolerated';

/** On the last day of March half of its time is gone, and up to 15 points of that may lack without a word, up to 30 at all. */
const commitments: readonly { progress: number; milestone?: string }[] = [
  { progress: 35 },
  { progress: 34.99 },
  { progress: 20 },
  { progress: 19.99 },
  { progress: 50, milestone: date(march, 17) },
  { progress: 50, milestone: date(march, 16) },
];

/** Of these. */
const colours = { green: 1, amber: 3, red: 2, grey: 0, blue: 0 };

/** An action whose commitments are late by exactly what the plan tolerates, or by the least that is more. */
export async function workOnTheEdge({ plan, unit, reviewer, officers, organisations }: Alliance, period: Period) {
  const [officer] = officers;
  const [organisation] = organisations;
  if (!officer || period.endDate !== date(march, 31)) throw new Error('Nobody is on the edge then');
  const { id: action } = await unit.post<Action>(`/plans/${plan}/actions`, {
    title: { en: title },
    leadOrganisation: organisation,
    status: 'in_progress',
  });
  for (const [at, { progress, milestone }] of commitments.entries()) {
    const commitment = await unit.post<Commitment>(`/plans/${plan}/commitments`, {
      action,
      title: { en: `At ${progress} % (${at})` },
      parties: [{ organisation, role: 'lead' }],
      startDate: date(march, 11),
      endDate: date(march, 51),
    });
    if (milestone)
      await unit.post(`/actions/${action}/milestones`, {
        title: { en: 'A milestone' },
        dueDate: milestone,
        commitment: commitment.id,
      });
    const report = await officer.put<Update>(pathOf(period, { commitment }), { progressPercent: progress });
    await officer.post(`/updates/${report.id}/submit`);
    await reviewer.post(`/updates/${report.id}/approve`);
  }
}

export function expectOnTheEdge({ groups }: Delivery): void {
  expect(groups.find(({ label }) => label === title)?.rag).toEqual(colours);
}
