import type { Milestone } from '@symmachia/contracts';
import { I18nText, MilestoneStatus } from '@symmachia/domain';

export interface MilestoneDraft {
  title: I18nText;
  dueDate: string;
  status: MilestoneStatus;
  achievedOn: string;
  weight: number | null;
  /** Of a new one: the commitment that it belongs to, empty for the action as a whole. */
  commitment: string;
}

export const newMilestone: MilestoneDraft = {
  title: {},
  dueDate: '',
  status: 'pending',
  achievedOn: '',
  weight: 1,
  commitment: '',
};

export const draftOfMilestone = (milestone: Milestone): MilestoneDraft => ({
  title: milestone.title,
  dueDate: milestone.dueDate,
  status: milestone.status,
  achievedOn: milestone.achievedOn ?? '',
  weight: milestone.weight,
  commitment: milestone.commitmentId ?? '',
});

/** As the API takes it: only what is achieved has a day of achievement; a milestone stays with its commitment. */
export const wireOfMilestone = ({ title, dueDate, status, achievedOn, weight }: MilestoneDraft) => ({
  title,
  dueDate,
  status,
  achievedOn: (status === 'achieved' && achievedOn) || null,
  weight,
});
