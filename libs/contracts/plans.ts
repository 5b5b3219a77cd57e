import { z } from 'zod';
import { languages, planCodePattern, planStatuses } from '@symmachia/domain';
import {
  I18nText,
  Id,
  IsoDate,
  LanguageCode,
  PageQuery,
  Translated,
  Versioned,
  i18n,
  i18nPatch,
  line,
  named,
  pageOf,
  prose,
} from './common';
import { OrganisationRef } from './organisations';
import { Period } from './periods';

/** How often the plan has changed: a figure or list read at another count may be another. */
export const PlanCounter = named('PlanCounter', z.object({ changes: z.int() }));
export type PlanCounter = z.infer<typeof PlanCounter>;

export const Tolerances = named(
  'Tolerances',
  z.strictObject({
    milestoneDays: z.int().min(0).max(365),
    trailAmberPoints: z.int().min(0).max(100),
    trailRedPoints: z.int().min(0).max(100),
    targetAmberPercent: z.int().min(0).max(100),
    targetRedPercent: z.int().min(0).max(100),
    dueSoonDays: z.int().min(0).max(365),
    staleDays: z.int().min(0).max(1000),
  }),
);

const timezone = z
  .string()
  .max(60)
  .refine(isTimeZone, { params: { code: 'not-in-vocabulary' } });
const planLanguages = z.array(LanguageCode).min(1).max(languages.length);

function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

export const Plan = named(
  'Plan',
  Versioned.extend(Translated.shape).extend({
    code: z.string(),
    title: I18nText,
    summary: I18nText,
    organisation: OrganisationRef,
    startDate: z.string(),
    endDate: z.string(),
    status: z.enum(planStatuses),
    predecessor: Id.nullable(),
    languages: z.array(LanguageCode),
    timezone: z.string(),
    tolerances: Tolerances,
    /** Demonstration only: stands for today in figures. */
    businessDate: z.string().nullable(),
    /** The plan's local day that figures are computed for. */
    today: z.string(),
    /** The period that coverage is shown for: the latest opened one. */
    currentPeriod: Period.nullable(),
    /** The latest locked one. */
    closedPeriod: Period.nullable(),
    may: z.array(z.string()),
  }),
);
export type Plan = z.infer<typeof Plan>;

export const PlanSummary = named(
  'PlanSummary',
  z.object({
    id: Id,
    version: z.int(),
    code: z.string(),
    title: I18nText,
    startDate: z.string(),
    endDate: z.string(),
    status: z.enum(planStatuses),
    languages: z.array(LanguageCode),
    organisation: OrganisationRef,
  }),
);
export type PlanSummary = z.infer<typeof PlanSummary>;
export const PlanPage = pageOf('PlanPage', PlanSummary);

export const CreatePlan = named(
  'CreatePlan',
  z.strictObject({
    code: z.string().regex(planCodePattern),
    title: i18n(line(300)),
    summary: i18nPatch(prose(5000)).optional(),
    startDate: IsoDate,
    endDate: IsoDate,
    languages: planLanguages,
    organisation: Id.optional(),
    timezone: timezone.optional(),
    status: z.enum(planStatuses).optional(),
  }),
);
export type CreatePlan = z.infer<typeof CreatePlan>;

export const ChangePlan = named(
  'ChangePlan',
  z.strictObject({
    title: i18nPatch(line(300)).optional(),
    summary: i18nPatch(prose(5000)).optional(),
    startDate: IsoDate.optional(),
    endDate: IsoDate.optional(),
    languages: planLanguages.optional(),
    timezone: timezone.optional(),
    status: z.enum(planStatuses).optional(),
    tolerances: Tolerances.partial().optional(),
  }),
);
export type ChangePlan = z.infer<typeof ChangePlan>;

export const PlanQuery = PageQuery.extend({
  sort: z.enum(['startDate', '-startDate', 'code', '-code']).default('-startDate'),
});
export type PlanQuery = z.infer<typeof PlanQuery>;

const code = line(40);

export const Pillar = named(
  'Pillar',
  Versioned.extend(Translated.shape).extend({
    planId: Id,
    parent: Id.nullable(),
    code: z.string(),
    name: I18nText,
    order: z.int(),
    isHorizontal: z.boolean(),
    euPillar: z.string().nullable(),
  }),
);
export type Pillar = z.infer<typeof Pillar>;
export const PillarPage = pageOf('PillarPage', Pillar);

export const CreatePillar = named(
  'CreatePillar',
  z.strictObject({
    code: code.optional(),
    name: i18n(line(500)),
    parent: Id.optional(),
    order: z.int().min(0).max(10_000).optional(),
    isHorizontal: z.boolean().optional(),
    euPillar: line(60).optional(),
  }),
);
export type CreatePillar = z.infer<typeof CreatePillar>;

export const ChangePillar = named(
  'ChangePillar',
  z.strictObject({
    code: code.optional(),
    name: i18nPatch(line(500)).optional(),
    parent: Id.nullish(),
    order: z.int().min(0).max(10_000).optional(),
    isHorizontal: z.boolean().optional(),
    euPillar: line(60).nullish(),
  }),
);
export type ChangePillar = z.infer<typeof ChangePillar>;

export const TargetGroup = named(
  'TargetGroup',
  Versioned.extend({ planId: Id.nullable(), code: z.string(), name: I18nText }),
);
export type TargetGroup = z.infer<typeof TargetGroup>;
export const TargetGroupPage = pageOf('TargetGroupPage', TargetGroup);

export const CreateTargetGroup = named(
  'CreateTargetGroup',
  z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/), name: i18n(line(200)) }),
);
export type CreateTargetGroup = z.infer<typeof CreateTargetGroup>;

export const ChangeTargetGroup = named('ChangeTargetGroup', z.strictObject({ name: i18nPatch(line(200)).optional() }));
export type ChangeTargetGroup = z.infer<typeof ChangeTargetGroup>;
