import { nextUpdateStatus } from '@symmachia/domain';
import { ActionEntity } from '../../actions/action.entity';
import { type ActionLinks, linksInLog, linksOf, replaceLinks } from '../../actions/action-links';
import { revisedAction } from '../../actions/change-action';
import { MilestoneEntity } from '../../actions/milestone.entity';
import { revisedMilestone } from '../../actions/milestone.service';
import { revisedCommitment } from '../../commitments/change-commitment';
import { CommitmentEntity, CommitmentPartyEntity } from '../../commitments/commitment.entity';
import { partiesInLog, replaceParties } from '../../commitments/commitment-parties';
import type { Revision, Transaction } from '../../platform/database/transaction';
import { Problem } from '../../platform/problem/problem';
import { accepted } from '../../platform/problem/refusal';
import { PillarEntity } from '../../plans/pillar.entity';
import { ProgressUpdateEntity } from '../../reporting/progress-update.entity';
import type { ImportFrame, Some } from './plan-writer';

type ActionChange = Some<'changedActions'>[number];
type CommitmentChange = Some<'changedCommitments'>[number];

/** Writes what an import changes of what is in the plan already. */
export class ChangeWriter {
  constructor(
    private readonly tx: Transaction,
    private readonly frame: ImportFrame,
  ) {}

  async pillars(some: Some<'changedPillars'>): Promise<void> {
    const known = await this.tx.findByIds(PillarEntity, idsOf(some));
    await this.tx.updateAll(
      PillarEntity,
      some.map(({ id, change: { code } }) => ({ before: found(known, id), fields: { code } })),
    );
  }

  async actions(some: Some<'changedActions'>): Promise<void> {
    const known = await this.tx.findByIds(ActionEntity, idsOf(some));
    const revisions: Revision<ActionEntity>[] = [];
    for (const each of some) revisions.push(await this.revisedAction(found(known, each.id), each));
    await this.tx.updateAll(ActionEntity, revisions);
  }

  async commitments(some: Some<'changedCommitments'>): Promise<void> {
    const known = await this.tx.findByIds(CommitmentEntity, idsOf(some));
    const revisions: Revision<CommitmentEntity>[] = [];
    for (const each of some) revisions.push(await this.revisedCommitment(found(known, each.id), each));
    await this.tx.updateAll(CommitmentEntity, revisions);
  }

  async milestones(some: Some<'changedMilestones'>): Promise<void> {
    const known = await this.tx.findByIds(MilestoneEntity, idsOf(some));
    await this.tx.updateAll(
      MilestoneEntity,
      some.map(({ id, change }) => {
        const before = found(known, id);
        return { before, fields: revisedMilestone(before, change, this.frame.today), children: this.inPlan() };
      }),
    );
  }

  /** Approved values that no longer count, because a newer one of the same commitment and period takes their place. */
  async supersede(ids: readonly string[]): Promise<void> {
    const known = await this.tx.findByIds(ProgressUpdateEntity, ids);
    await this.tx.updateAll(
      ProgressUpdateEntity,
      [...known.values()].map((before) => ({
        before,
        fields: { reviewStatus: accepted(nextUpdateStatus(before.reviewStatus, 'superseded')) },
      })),
    );
  }

  private async revisedAction(
    before: ActionEntity,
    { change, externalId }: ActionChange,
  ): Promise<Revision<ActionEntity>> {
    const fields = { ...revisedAction(before, change, this.frame.plan), externalId: externalId ?? before.externalId };
    if (!change.pillars && !change.targetGroups) return { before, fields };
    const links = await linksOf(this.tx, before.id);
    const after: ActionLinks = {
      pillars: change.pillars ?? links.pillars,
      targetGroups: change.targetGroups ?? links.targetGroups,
    };
    await replaceLinks(this.tx, before.id, after);
    return { before, fields, children: { before: linksInLog(links), after: linksInLog(after) } };
  }

  private async revisedCommitment(
    before: CommitmentEntity,
    { change, externalId, leadOrganisation }: CommitmentChange,
  ): Promise<Revision<CommitmentEntity>> {
    const fields = {
      ...revisedCommitment(before, change, this.frame.plan),
      externalId: externalId ?? before.externalId,
    };
    if (change.action && change.action !== before.actionId) await this.moveMilestones(before.id, change.action);
    return { before, fields, children: leadOrganisation ? await this.newLead(before.id, leadOrganisation) : undefined };
  }

  /** The organisation leads in the place of the one that did; where it took part already, that is what becomes of it. */
  private async newLead(commitmentId: string, organisationId: string): Promise<Revision<CommitmentEntity>['children']> {
    const parties = await this.tx.findAll(CommitmentPartyEntity, { commitmentId });
    const before = parties.toSorted((one, other) => one.position - other.position);
    const after = before
      .filter((party) => party.role === 'lead' || party.organisationId !== organisationId)
      .map((party, position) => ({ ...party, position, ...(party.role === 'lead' ? { organisationId } : {}) }));
    await replaceParties(this.tx, commitmentId, after);
    return { before: partiesInLog(before), after: partiesInLog(after) };
  }

  /** A commitment's milestones go with it to another action. */
  private async moveMilestones(commitmentId: string, actionId: string): Promise<void> {
    const milestones = await this.tx.findAll(MilestoneEntity, { commitmentId });
    await this.tx.updateAll(
      MilestoneEntity,
      milestones.map((before) => ({ before, fields: { actionId }, children: this.inPlan() })),
    );
  }

  private inPlan() {
    const { id: planId } = this.frame.plan;
    return { before: { planId }, after: { planId } };
  }
}

const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);

/** What planning saw is there: the plan has not changed since, which the transaction has made sure of. */
function found<Row>(known: ReadonlyMap<string, Row>, id: string): Row {
  const row = known.get(id);
  if (!row) throw new Problem('edit-conflict');
  return row;
}
