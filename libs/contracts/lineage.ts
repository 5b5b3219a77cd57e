import { z } from 'zod';
import { actionStatuses, deliveryEnds, ideaRelations, ideaStatuses } from '@symmachia/domain';
import { DeliveryState } from './actions';
import { I18nText, Id, named, word } from './common';
import { DeliveryBasis } from './delivery';
import { IdeaLab, IdeaRef } from './ideas';
import { OrganisationRef } from './organisations';
import { ThemeRef } from './themes';

/** An action that ideas led to. */
export const LineageAction = named(
  'LineageAction',
  z.object({
    id: Id,
    code: z.string(),
    title: I18nText,
    status: z.enum(actionStatuses),
    /** Null while the action does not count. */
    delivery: DeliveryState.nullable(),
  }),
);
export type LineageAction = z.infer<typeof LineageAction>;

/** One way from a lab to what became of an idea. */
export const LineageStrand = named(
  'LineageStrand',
  z.object({
    labId: Id.nullable(),
    themeId: Id.nullable(),
    ideaId: Id,
    /** The idea that it lives on in: itself, or the last one that it was merged into. */
    survivorId: Id,
    /** The status of that one. */
    fate: z.enum(ideaStatuses),
    /** Null: it led to no action that the reader may see. */
    actionId: Id.nullable(),
    relation: z.enum(ideaRelations).nullable(),
    /** How the action stands: its colour while it counts, else why it does not. */
    end: z.enum(deliveryEnds).nullable(),
    /** In hundredths of an idea, which is divided equally among the actions that it led to. */
    parts: z.int(),
  }),
);
export type LineageStrand = z.infer<typeof LineageStrand>;

/** What became of ideas, from their labs to delivery, without withdrawn ones. Strands name the rest by id. */
export const Lineage = named(
  'Lineage',
  DeliveryBasis.extend({
    /** Of the actions that ideas led to, as every figure: weighted, and no more than 100 of each. */
    delivered: z.object({
      progress: z.number(),
      /** Null where every one of them is continuous. */
      elapsed: z.number().nullable(),
      actions: z.int(),
      /** Actions that do not count: proposed, cancelled or merged. */
      leftOut: z.int(),
      commitments: z.int(),
      owed: z.int(),
      reported: z.int(),
    }),
    labs: z.array(IdeaLab),
    themes: z.array(ThemeRef),
    ideas: z.array(IdeaRef),
    actions: z.array(LineageAction),
    strands: z.array(LineageStrand),
  }),
);
export type Lineage = z.infer<typeof Lineage>;

export const LineageQuery = z.strictObject({
  /** Ids, separated by commas, or `none`: only ideas that came up there. */
  lab: word(2000).optional(),
});
export type LineageQuery = z.infer<typeof LineageQuery>;

/** An idea that an action came from, by itself or by the idea that it was merged into. */
export const OriginIdea = named(
  'OriginIdea',
  IdeaRef.extend({
    lab: IdeaLab.nullable(),
    theme: ThemeRef.nullable(),
    submittedBy: OrganisationRef.nullable(),
    /** Another one of these ideas. */
    mergedInto: Id.nullable(),
    /** What it did to the action; null where only the idea that it was merged into did. */
    relation: z.enum(ideaRelations).nullable(),
    note: z.string().nullable(),
    linkedOn: z.string().nullable(),
    /** The action that it led to, which was merged into this one. */
    through: LineageAction.pick({ id: true, code: true, title: true }).nullable(),
  }),
);
export type OriginIdea = z.infer<typeof OriginIdea>;

/** Where an action came from, the ideas that live on first, each followed by those merged into it. */
export const ActionLineage = named('ActionLineage', z.object({ ideas: z.array(OriginIdea) }));
export type ActionLineage = z.infer<typeof ActionLineage>;
