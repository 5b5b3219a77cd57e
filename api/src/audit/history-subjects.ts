import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  ChangeAction,
  ChangeAttachment,
  ChangeCommitment,
  ChangeIdea,
  ChangeIdeaAction,
  ChangeLab,
  ChangeLabNote,
  ChangeLabParticipant,
  ChangeMilestone,
  ChangeOrganisation,
  ChangePeriod,
  ChangePillar,
  ChangePlan,
  ChangeTargetGroup,
  ChangeTheme,
  IdeaBefore,
  type Party,
} from '@symmachia/contracts';
import {
  actionStatuses,
  commitmentReviewStatuses,
  delivers,
  type HistorySubject,
  type Scope,
  type Subject,
} from '@symmachia/domain';
import { ActionService } from '../actions/action.service';
import { MilestoneService } from '../actions/milestone.service';
import { AttachmentService } from '../attachments/attachment.service';
import { scopesOf } from '../commitments/change-commitment';
import { CommitmentService } from '../commitments/commitment.service';
import { DecisionService } from '../ideas/decision.service';
import { IdeaActionService } from '../ideas/idea-action.service';
import { IdeaService } from '../ideas/idea.service';
import { LabService } from '../labs/lab.service';
import { NoteService } from '../labs/note.service';
import { ParticipantService } from '../labs/participant.service';
import { ThemeService } from '../labs/theme.service';
import { OrganisationService } from '../organisations/organisation.service';
import type { SignedIn } from '../platform/access/declarations';
import { PillarService } from '../plans/pillar.service';
import { PlanService } from '../plans/plan.service';
import { TargetGroupService } from '../plans/target-group.service';
import { PeriodService } from '../reporting/period.service';
import { becoming } from './becoming';

/** A row as far as its history needs it. */
export interface HistoryOf {
  version: number;
  /** What rights over it are asked about. */
  rights: Subject;
  /** What rights to change it are asked about, where these are fewer. */
  writers?: Subject;
}

/** How one kind of row is read and changed: by its own feature's rules, which this only passes on to. */
export interface SubjectKind<Patch = object> {
  /** Refuses who may not see it. */
  read(id: string, me: SignedIn): Promise<HistoryOf>;
  schema: z.ZodObject;
  /** The rights that a change needs. */
  scopes(patch: Patch): readonly Scope[];
  /** `at`: the moment of what is taken back. */
  change(id: string, patch: Patch, version: number, me: SignedIn, at: string): Promise<unknown>;
  /** The changes that made it public: their fields, with patterns for LIKE. None where it always is. What came before was a draft. */
  published?: Readonly<Record<string, readonly string[]>>;
  /** The right to what came before; that to drafts, unless it is said. */
  drafts?: Scope;
}

const publicStatuses = actionStatuses.filter((status) => status !== 'proposed');

const kind = <Patch extends object>(itself: SubjectKind<Patch>): SubjectKind<Patch> => itself;

const ofParties = (planId: string, parties: readonly Party[]): Subject => ({
  planId,
  organisationIds: parties.map(({ organisation }) => organisation.id),
});

/** What was internal or withdrawn once, and is for everybody now. */
const shown = {
  published: {
    visibility: becoming('visibility', [null, 'internal'], ['public']),
    isWithdrawn: becoming('isWithdrawn', [true], [false]),
  },
  drafts: 'lab:update',
} as const;

const inItsPlan = ({ version, planId }: { version: number; planId: string | null }): HistoryOf => ({
  version,
  rights: { planId },
});

/** Everything that has a history of its own. */
@Injectable()
export class HistorySubjects {
  private readonly kinds: Record<HistorySubject, SubjectKind<never>>;

  constructor(
    plans: PlanService,
    pillars: PillarService,
    targetGroups: TargetGroupService,
    periods: PeriodService,
    organisations: OrganisationService,
    actions: ActionService,
    milestones: MilestoneService,
    commitments: CommitmentService,
    labs: LabService,
    themes: ThemeService,
    participants: ParticipantService,
    notes: NoteService,
    attachments: AttachmentService,
    ideas: IdeaService,
    decisions: DecisionService,
    ideaActions: IdeaActionService,
  ) {
    const inLab = async ({ version, labId }: { version: number; labId: string }, me: SignedIn): Promise<HistoryOf> =>
      inItsPlan({ version, planId: (await labs.read(labId, me)).planId });
    this.kinds = {
      plans: kind({
        read: async (id, me) => ({ ...(await plans.read(id, me)), rights: { planId: id } }),
        schema: ChangePlan,
        scopes: () => ['plan:update'],
        change: (id, patch: ChangePlan, version, me) => plans.change(id, patch, version, me),
      }),
      pillars: kind({
        read: async (id, me) => inItsPlan(await pillars.read(id, me)),
        schema: ChangePillar,
        scopes: () => ['pillar:update'],
        change: (id, patch: ChangePillar, version, me) => pillars.change(id, patch, version, me),
      }),
      target_groups: kind({
        read: async (id, me) => inItsPlan(await targetGroups.read(id, me)),
        schema: ChangeTargetGroup,
        scopes: () => ['targetGroup:update'],
        change: (id, patch: ChangeTargetGroup, version, me) => targetGroups.change(id, patch, version, me),
      }),
      reporting_periods: kind({
        read: async (id, me) => inItsPlan(await periods.read(id, me)),
        schema: ChangePeriod,
        scopes: () => ['period:update'],
        change: (id, patch: ChangePeriod, version, me) => periods.change(id, patch, version, me),
      }),
      organisations: kind({
        read: async (id, me) => ({ ...(await organisations.read(id, me)), rights: { organisationIds: [id] } }),
        schema: ChangeOrganisation,
        scopes: () => ['organisation:update'],
        change: (id, patch: ChangeOrganisation, version, me) => organisations.change(id, patch, version, me),
      }),
      actions: kind({
        read: async (id, me) => {
          const { version, planId, leadOrganisation } = await actions.read(id, me);
          return { version, rights: { planId, organisationIds: [leadOrganisation.id] } };
        },
        schema: ChangeAction,
        scopes: () => ['action:update'],
        change: (id, patch: ChangeAction, version, me) => actions.change(id, patch, version, me),
        published: { status: becoming('status', [null, 'proposed'], publicStatuses) },
        drafts: 'proposal:read',
      }),
      milestones: kind({
        read: async (id, me) => {
          const { version, actionId } = await milestones.read(id, me);
          return { version, rights: { planId: (await actions.read(actionId, me)).planId } };
        },
        schema: ChangeMilestone,
        scopes: () => ['action:update'],
        change: (id, patch: ChangeMilestone, version, me) => milestones.change(id, patch, version, me),
      }),
      commitments: kind({
        read: async (id, me) => {
          const { version, planId, parties } = await commitments.read(id, me);
          return { version, rights: ofParties(planId, parties), writers: ofParties(planId, parties.filter(delivers)) };
        },
        schema: ChangeCommitment,
        scopes: (patch: ChangeCommitment) => scopesOf(patch),
        change: (id, patch: ChangeCommitment, version, me) => commitments.change(id, patch, version, me),
        published: { reviewStatus: becoming('reviewStatus', [null, ...commitmentReviewStatuses], ['approved']) },
      }),
      labs: kind({
        read: async (id, me) => inItsPlan(await labs.read(id, me)),
        schema: ChangeLab,
        scopes: () => ['lab:update'],
        change: (id, patch: ChangeLab, version, me) => labs.change(id, patch, version, me),
      }),
      themes: kind({
        read: async (id, me) => inLab(await themes.read(id, me), me),
        schema: ChangeTheme,
        scopes: () => ['lab:update'],
        change: (id, patch: ChangeTheme, version, me) => themes.change(id, patch, version, me),
      }),
      lab_participants: kind({
        read: async (id, me) => inLab(await participants.read(id, me), me),
        schema: ChangeLabParticipant,
        scopes: () => ['lab:update'],
        change: (id, patch: ChangeLabParticipant, version, me) => participants.change(id, patch, version, me),
      }),
      lab_notes: kind({
        read: async (id, me) => inLab(await notes.read(id, me), me),
        schema: ChangeLabNote,
        scopes: () => ['lab:update'],
        change: (id, patch: ChangeLabNote, version, me) => notes.change(id, patch, version, me),
        ...shown,
      }),
      attachments: kind({
        read: async (id, me) => {
          const { row, lab } = await attachments.visible(id, me);
          return inItsPlan({ version: row.version, planId: lab.plan.id });
        },
        schema: ChangeAttachment,
        scopes: () => ['lab:update'],
        change: (id, patch: ChangeAttachment, version, me) => attachments.change(id, patch, version, me),
        ...shown,
      }),
      ideas: kind({
        read: async (id, me) => {
          const { version, planId, submittedBy } = await ideas.read(id, me);
          return { version, rights: { planId, organisationIds: submittedBy ? [submittedBy.id] : [] } };
        },
        schema: ChangeIdea.extend(IdeaBefore.shape),
        scopes: (patch: ChangeIdea & IdeaBefore) => [patch.status ? 'idea:update' : 'idea:propose'],
        change: (id, patch, version, me, at) =>
          patch.status ? decisions.takeBack(id, patch, { version, at }, me) : ideas.change(id, patch, version, me),
      }),
      idea_actions: kind({
        read: async (id, me) => {
          const { version, ideaId } = await ideaActions.read(id, me);
          return inItsPlan({ version, planId: (await ideas.read(ideaId, me)).planId });
        },
        schema: ChangeIdeaAction,
        scopes: () => ['idea:update'],
        change: (id, patch: ChangeIdeaAction, version, me) => ideaActions.change(id, patch, version, me),
      }),
    };
  }

  of(entity: HistorySubject): SubjectKind {
    return this.kinds[entity] as SubjectKind;
  }
}
