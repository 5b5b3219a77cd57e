import { askers, type Asker } from './people';
import type { Kind } from './world';

/* Who is who. */
export const unit: Asker[] = ['admin', 'coordinator'];
export const otherUnit: Asker[] = ['admin', 'rival'];
export const company: Asker[] = ['lead', 'editor', 'several'];
export const foundation: Asker[] = ['neighbour'];
export const reviewers: Asker[] = [...unit, 'reviewer'];
export const otherReviewers: Asker[] = [...otherUnit, 'several'];
export const readers: Asker[] = [...reviewers, 'facilitator', 'leadership', 'assessor', ...company, ...foundation];
const otherReaders: Asker[] = otherReviewers;
export const facilitators: Asker[] = [...unit, 'facilitator'];
const bothReaders: Asker[] = [...readers, 'rival'];

/** What is internal is for those who keep the record. */
const keptOfLabs: Readonly<Record<string, readonly Asker[]>> = {
  "the plan's": readers,
  "the plan's, withdrawn": facilitators,
  "the plan's, related to the other": bothReaders,
  "other plan's": otherReaders,
  "the plan's, internal": facilitators,
  "other plan's, internal": otherUnit,
};

/** Who sees a row: everybody else is told that there is none (404). */
export const sees: Readonly<Record<Kind, Readonly<Record<string, readonly Asker[]>>>> = {
  plan: { 'the plan': readers, 'other plan': otherReaders },
  organisation: {
    "the company's": askers,
    "the stranger's": askers,
    agency: askers,
    'a newcomer': askers,
    'taking part': askers,
    "other plan's, taking part": askers,
    'taking part in both': askers,
    merged: askers,
    "other plan's, merged": askers,
  },
  action: {
    "the plan's": readers,
    "the company's": readers,
    "the foundation's": readers,
    cancelled: readers,
    "the company's proposal": [...reviewers, 'facilitator', ...company],
    "the foundation's proposal": [...reviewers, 'facilitator', ...foundation],
    "the foundation's proposal, once the company's": [...reviewers, 'facilitator', ...foundation],
    "other plan's": otherReaders,
    "other plan's, cancelled": otherReaders,
    "other plan's proposal": otherReviewers,
  },
  commitment: {
    "the company's": readers,
    "the foundation's": readers,
    "the company's, the foundation its partner": readers,
    "the company's, the foundation its funder": readers,
    "the company's draft, the foundation its supporter": [...reviewers, ...company, ...foundation],
    "the company's, withdrawn": readers,
    "the foundation's, once the company's": readers,
    "the company's draft": [...reviewers, ...company],
    "the foundation's draft": [...reviewers, ...foundation],
    "the foundation's draft, once the company's": [...reviewers, ...foundation],
    "the company's, submitted": [...reviewers, ...company],
    "the ministry's of a proposal": reviewers,
    "other plan's": otherReaders,
    "other plan's, withdrawn": otherReaders,
    "other plan's draft": otherReviewers,
    "other plan's, submitted": otherReviewers,
  },
  milestone: {
    "the plan's": readers,
    "of the foundation's proposal": [...reviewers, 'facilitator', ...foundation],
    "of the company's draft": [...reviewers, ...company],
    "of the foundation's draft": [...reviewers, ...foundation],
    "other plan's": otherReaders,
  },
  pillar: { "the plan's": readers, "other plan's": otherReaders },
  targetGroup: { "the plan's": readers, "other plan's": otherReaders },
  period: {
    scheduled: readers,
    open: readers,
    locked: readers,
    "other plan's scheduled": otherReaders,
    "other plan's open": otherReaders,
    "other plan's locked": otherReaders,
  },
  update: {
    "the company's draft": [...reviewers, ...company],
    "the company's, submitted": [...reviewers, ...company],
    "the company's, approved": readers,
    "the foundation's draft": [...reviewers, ...foundation],
    "other plan's, submitted": otherReviewers,
    "other plan's, approved": otherReaders,
  },
  import: {
    previewed: unit,
    applied: unit,
    "other plan's previewed": otherUnit,
    "other plan's applied": otherUnit,
  },
  labImport: {
    previewed: facilitators,
    applied: facilitators,
    "other plan's previewed": otherUnit,
    "other plan's applied": otherUnit,
  },
  lab: {
    "the plan's": readers,
    "the plan's, related to the other": bothReaders,
    "other plan's": otherReaders,
  },
  theme: {
    "the plan's": readers,
    "the plan's, withdrawn": facilitators,
    "the plan's, related to the other": bothReaders,
    "other plan's": otherReaders,
  },
  participant: {
    "the plan's": readers,
    "the plan's, withdrawn": facilitators,
    "the plan's, related to the other": bothReaders,
    "other plan's": otherReaders,
  },
  note: keptOfLabs,
  attachment: keptOfLabs,
  idea: {
    "the plan's": readers,
    "the company's": readers,
    "the foundation's": readers,
    "the company's, withdrawn": [...facilitators, ...company],
    "the foundation's, withdrawn": [...facilitators, ...foundation],
    "the company's, shortlisted": readers,
    "the company's, adopted": readers,
    "other plan's": otherReaders,
    "other plan's, withdrawn": otherUnit,
    "other plan's, shortlisted": otherReaders,
    "other plan's, adopted": otherReaders,
  },
  ideaAction: {
    "the plan's": readers,
    "the plan's, withdrawn": facilitators,
    "to the foundation's proposal": [...reviewers, 'facilitator', ...foundation],
    "other plan's": otherReaders,
    "other plan's, to a proposal": otherReviewers,
  },
};
