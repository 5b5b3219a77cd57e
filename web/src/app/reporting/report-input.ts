import type { DraftUpdate, OwnReport } from '@symmachia/contracts';
import { type DeliveryStatus, type I18nText, type Rag, isUnsent } from '@symmachia/domain';

/** What a partner writes of one commitment. Progress as it is typed: a comma or a point. */
export interface ReportInput {
  readonly progress: string;
  readonly ragReported: Rag | null;
  readonly deliveryStatus: DeliveryStatus | null;
  readonly narrative: I18nText;
  readonly challenges: string;
  readonly nextSteps: string;
  readonly milestones: readonly string[];
  readonly noChange: boolean;
}

/** Its draft, else what was approved last, for the partner to change. */
export function inputOf({ draft, previous }: OwnReport): ReportInput {
  const last = draft ?? previous;
  return {
    progress: last ? String(last.progressPercent) : '',
    ragReported: last?.ragReported ?? null,
    deliveryStatus: last?.deliveryStatus ?? null,
    narrative: draft?.narrative ?? {},
    challenges: draft?.challenges ?? '',
    nextSteps: draft?.nextSteps ?? '',
    milestones: draft?.milestonesAchieved ?? [],
    noChange: draft?.noChange ?? false,
  };
}

/** Nothing has changed since what was approved last. */
export const unchanged = (report: OwnReport): ReportInput => ({
  ...inputOf({ ...report, draft: null }),
  narrative: {},
  noChange: true,
});

/** Percent, zero and up, with two decimals at most; null where the text is none. An empty one counts as nothing yet. */
export function percentOf(text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (plain === '') return 0;
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(plain)) return null;
  const percent = Number(plain);
  return percent <= 1000 ? percent : null;
}

/** The input as the API takes it. The progress must be a number. */
export const wireOfReport = (input: ReportInput): DraftUpdate => ({
  progressPercent: percentOf(input.progress) ?? 0,
  deliveryStatus: input.deliveryStatus,
  ragReported: input.ragReported,
  narrative: input.narrative,
  challenges: input.challenges || null,
  nextSteps: input.nextSteps || null,
  milestonesAchieved: [...input.milestones],
  noChange: input.noChange,
});

/** Whether it says less than what was approved last, which needs a word why. */
export function isLess(input: ReportInput, { previous }: OwnReport): boolean {
  const percent = percentOf(input.progress);
  return !input.noChange && previous !== null && percent !== null && percent < previous.progressPercent;
}

export const isExplained = ({ narrative }: ReportInput): boolean =>
  Object.values(narrative).some((text) => text?.trim());

/** Whether the organisation of the reader still has to send it. */
export const isToSend = ({ isOurs, owed, state }: OwnReport): boolean =>
  isOurs && (owed || state !== 'not_started') && isUnsent(state);

/** Whether there is something to send: a draft, or one that came back and was changed since. */
export function hasSomethingToSend({ draft, state }: OwnReport): boolean {
  if (!draft) return false;
  const back = draft.thread?.at(-1)?.at ?? '';
  return state === 'draft' || (state === 'returned' && draft.updatedAt > back);
}
