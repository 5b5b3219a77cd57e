import { halfUp } from './exact';
import { type ApprovedUpdate, fullProgress, type MilestoneFacts } from './facts';

/** The approved updates that a moment sees: opening values, and those of periods up to the one asked for. */
export function updatesUpTo(
  updates: readonly ApprovedUpdate[],
  upToPeriodStart: string | null,
): readonly ApprovedUpdate[] {
  if (upToPeriodStart === null) return updates;
  return updates.filter(({ periodStart }) => periodStart === null || periodStart <= upToPeriodStart);
}

/** The update of the latest period, the newest approval between two of one period, an opening value before any. */
export function lastUpdate(updates: readonly ApprovedUpdate[]): ApprovedUpdate | null {
  return updates.reduce<ApprovedUpdate | null>((last, next) => (last && isLater(last, next) ? last : next), null);
}

/** Achieved milestones' weights over all, in hundredths of a percent; 0 without milestones. */
export function milestoneProgress(milestones: readonly MilestoneFacts[]): number {
  const all = weightOf(milestones);
  if (all === 0) return 0;
  const achieved = weightOf(milestones.filter(({ status }) => status === 'achieved'));
  return Number(halfUp(BigInt(achieved) * BigInt(fullProgress), BigInt(all)));
}

function isLater(one: ApprovedUpdate, other: ApprovedUpdate): boolean {
  const oneStart = one.periodStart ?? '';
  const otherStart = other.periodStart ?? '';
  return oneStart === otherStart ? one.approvedAt > other.approvedAt : oneStart > otherStart;
}

const weightOf = (milestones: readonly MilestoneFacts[]): number =>
  milestones.reduce((sum, { weight }) => sum + weight, 0);
