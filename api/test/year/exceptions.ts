import type { OwnReport, OwnReports, Period, Update } from '@symmachia/contracts';
import type { Alliance } from './alliance';
import { pathOf } from './reporting';

const reason = 'The office was flooded.';
const word = { en: 'It was counted anew.' };

/**
 * Unlocks a published period for two organisations; they report what they had not, and correct what was approved. Their
 * reports wait for a review then.
 */
export async function grantExceptions(
  { unit, officers }: Alliance,
  period: Period,
  unlockedUntil: string,
): Promise<void> {
  for (const officer of officers.slice(0, 2)) {
    const { items } = await officer.get<OwnReports>(`/my/updates?period=${period.id}`);
    const organisation = items.find(({ isOurs, state }) => isOurs && state === 'approved')?.organisation.id;
    if (!organisation) continue;
    await unit.put(`/periods/${period.id}/exceptions/${organisation}`, { unlockedUntil, reason });
    const own = items.filter((each) => each.isOurs && each.organisation.id === organisation);
    for (const each of own.filter(({ state }) => state !== 'submitted')) {
      const update = await officer.put<Update>(pathOf(period, each), corrected(each));
      await officer.post(`/updates/${update.id}/submit`);
    }
  }
}

const corrected = ({ draft, previous }: OwnReport) => ({
  progressPercent: Math.floor((draft ?? previous)?.progressPercent ?? 0) / 2 + 7,
  narrative: word,
});
