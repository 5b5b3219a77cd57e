import type { CommitmentChange as Told, PlanChanges } from '@symmachia/contracts';
import { type ChangeKind, changeKinds, type CommitmentChange, type CommitmentStanding } from '@symmachia/domain';
import type { Basis } from './basis';
import { refOf } from './delivery-questions';
import type { Names } from './row-names';

/** How many of each kind are named beside its count. */
const named = 3;

export const sideOf = ({ snapshot, today }: Basis): PlanChanges['from'] => ({
  period: snapshot && refOf(snapshot),
  takenAt: snapshot?.takenAt ?? null,
  date: today,
});

export const ofEachKind = (changes: readonly CommitmentChange[]) =>
  changeKinds.map((kind) => {
    const own = changes.filter(({ kinds }) => kinds.includes(kind));
    return {
      kind,
      count: own.length,
      newly: own.filter((change) => isNew(kind, change)).length,
      first: own.slice(0, named),
    };
  });

/** Whoever was silent before is silent still. */
const isNew = (kind: ChangeKind, { from }: CommitmentChange) => kind !== 'silent' || from?.rag !== 'grey';

export const toChange =
  (names: Names) =>
  ({ commitmentId, actionId, organisationId, kinds, from, to }: CommitmentChange): Told => {
    const { id, code, title } = names.commitment(commitmentId);
    return {
      commitment: { id, reference: code, title },
      action: names.action(actionId),
      organisation: names.organisation(organisationId),
      kinds,
      from: from && inPercent(from),
      to: inPercent(to),
    };
  };

const inPercent = ({ progress, ...standing }: CommitmentStanding) => ({ ...standing, progress: progress / 100 });
