import type { DraftUpdate, OwnReport } from '@symmachia/contracts';
import { rags } from '@symmachia/domain';
import type { Random } from '../../src/administration/demonstration/random';

const word = { el: 'Ένα εργαστήριο αναβλήθηκε.', en: 'A workshop was put off.' };

/** What an organisation has to say of its commitment this month. */
export function reportOn({ previous, commitment }: OwnReport, random: Random): DraftUpdate {
  if (previous && random.chance(0.1)) return { noChange: true };
  const before = Math.round((previous?.progressPercent ?? 0) * 100);
  const progress = progressAfter(before, random);
  const pending = commitment.milestones.filter(({ status }) => status !== 'achieved');
  return {
    progressPercent: progress / 100,
    deliveryStatus: statusAt(progress, random),
    ...(random.chance(0.3) ? { ragReported: random.oneOf(rags) } : {}),
    milestonesAchieved: pending.filter(() => random.chance(0.3)).map(({ id }) => id),
    ...(progress < before ? { narrative: word } : {}),
  };
}

/** In hundredths of a percent: mostly more than before, at times less, at times more than was promised. */
function progressAfter(before: number, random: Random): number {
  if (random.chance(0.04)) return 10_000 + random.below(4000);
  if (before > 1000 && random.chance(0.08)) return before - random.below(1000);
  return before + random.below(2200);
}

function statusAt(progress: number, random: Random): DraftUpdate['deliveryStatus'] {
  if (progress >= 10_000) return random.chance(0.5) ? 'fulfilled' : 'in_progress';
  if (random.chance(0.04)) return random.oneOf(['partially_fulfilled', 'not_fulfilled', 'withdrawn']);
  return random.chance(0.8) ? 'in_progress' : null;
}
