import { setImmediate } from 'node:timers/promises';
import type { ObjectLiteral } from 'typeorm';
import { ActionEntity } from '../../actions/action.entity';
import { linksInLog, linksOf, replaceLinks } from '../../actions/action-links';
import { MilestoneEntity } from '../../actions/milestone.entity';
import { searchable } from '../../actions/searchable';
import { CommitmentEntity, CommitmentPartyEntity } from '../../commitments/commitment.entity';
import { partiesInLog, replaceParties } from '../../commitments/commitment-parties';
import { LabEntity } from '../../labs/lab.entity';
import { LabParticipantEntity } from '../../labs/lab-participant.entity';
import { ThemeEntity } from '../../labs/theme.entity';
import { grantInLog } from '../../labs/write-lab';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import type { PlanContext } from '../../platform/access/access';
import type { VersionedEntity } from '../../platform/database/columns';
import type { Revision, Transaction } from '../../platform/database/transaction';
import { PillarEntity } from '../../plans/pillar.entity';
import { ProgressUpdateEntity } from '../../reporting/progress-update.entity';
import type { BatchDeeds } from './batch-events';

const rowsAtOnce = 1000;

type Before = ReadonlyMap<string, ObjectLiteral>;
type RowClass<E> = new () => E;

/** Takes back what an import did: what it changed is as it was, what it made is gone. */
export class UndoWriter {
  constructor(
    private readonly tx: Transaction,
    private readonly plan: PlanContext,
  ) {}

  async undo({ created, changed }: BatchDeeds): Promise<void> {
    const before = (table: string): Before => changed.get(table) ?? new Map();
    const made = (table: string): readonly string[] => (created.get(table) ?? []).toReversed();
    const inPlan = { planId: this.plan.id };
    await this.remove(ProgressUpdateEntity, made('progress_updates'));
    await this.restore(ProgressUpdateEntity, before('progress_updates'), (row, fields) => ({ before: row, fields }));
    await this.restore(PillarEntity, before('pillars'), (row, fields) => ({ before: row, fields }));
    await this.restore(ActionEntity, before('actions'), (row, fields) => this.action(row, fields));
    await this.restore(CommitmentEntity, before('commitments'), (row, fields) => this.commitment(row, fields));
    await this.restore(MilestoneEntity, before('milestones'), (row, fields) => ({
      before: row,
      fields,
      children: { before: inPlan, after: inPlan },
    }));
    await this.remove(MilestoneEntity, made('milestones'), { children: inPlan });
    await this.remove(CommitmentEntity, made('commitments'), { links: [['commitment_parties', 'commitment_id']] });
    await this.remove(ActionEntity, made('actions'), {
      links: [
        ['action_pillars', 'action_id'],
        ['action_target_groups', 'action_id'],
      ],
    });
    await this.remove(PillarEntity, made('pillars'));
    await this.remove(LabParticipantEntity, made('lab_participants'), { children: inPlan });
    await this.remove(ThemeEntity, made('themes'), { children: inPlan });
    await this.remove(LabEntity, made('labs'), { children: { grantAmount: null, grantCurrency: null } });
    await this.restore(LabParticipantEntity, before('lab_participants'), (row, fields) => ({
      before: row,
      fields,
      children: { before: inPlan, after: inPlan },
    }));
    await this.restore(ThemeEntity, before('themes'), (row, fields) => ({
      before: row,
      fields,
      children: { before: inPlan, after: inPlan },
    }));
    await this.restore(LabEntity, before('labs'), (row, fields) => this.lab(row, fields));
    await this.remove(OrganisationEntity, made('organisations'));
  }

  /** In the log a grant is one, and the plans that list a lab stand beside it: no import changes those. */
  private lab(row: LabEntity, { grant, ...fields }: ObjectLiteral): Revision<LabEntity> {
    const money =
      grant === undefined ? {} : { grantAmount: grant?.amount ?? null, grantCurrency: grant?.currency ?? null };
    const { title, reference } = { ...row, ...fields };
    const restored = { ...fields, ...money, ...searchable(title, reference ?? '', this.plan.languages) };
    return {
      before: row,
      fields: restored,
      children: { before: grantInLog(row), after: grantInLog({ ...row, ...restored }) },
    };
  }

  private async restore<E extends VersionedEntity>(
    target: RowClass<E>,
    before: Before,
    restored: (row: E, fields: ObjectLiteral) => Revision<E> | Promise<Revision<E>>,
  ): Promise<void> {
    for (const ids of slices([...before.keys()])) {
      const revisions: Revision<E>[] = [];
      for (const row of (await this.tx.findByIds(target, ids)).values())
        revisions.push(await restored(row, before.get(row.id) ?? {}));
      await this.tx.updateAll(target, revisions);
    }
  }

  /** With the rows that are nothing without them: table, and the column that points at them. */
  private async remove<E extends VersionedEntity>(
    target: RowClass<E>,
    made: readonly string[],
    { links = [], children = {} }: { links?: [table: string, column: string][]; children?: ObjectLiteral } = {},
  ): Promise<void> {
    for (const ids of slices(made)) {
      for (const [table, column] of links)
        await this.tx.execute(`DELETE FROM ${table} WHERE ${column} IN (:ids)`, { ids });
      const rows = await this.tx.findByIds(target, ids);
      await this.tx.remove(
        target,
        ids.flatMap((id) => rows.get(id) ?? []),
        children,
      );
      await setImmediate();
    }
  }

  private async action(
    row: ActionEntity,
    { pillars, targetGroups, ...fields }: ObjectLiteral,
  ): Promise<Revision<ActionEntity>> {
    const { title, code } = { ...row, ...fields };
    const revision = { before: row, fields: { ...fields, ...searchable(title, code, this.plan.languages) } };
    if (!pillars && !targetGroups) return revision;
    const before = await linksOf(this.tx, row.id);
    const after = { pillars: pillars ?? before.pillars, targetGroups: targetGroups ?? before.targetGroups };
    await replaceLinks(this.tx, row.id, after);
    return { ...revision, children: { before: linksInLog(before), after: linksInLog(after) } };
  }

  private async commitment(
    row: CommitmentEntity,
    { parties, ...fields }: ObjectLiteral,
  ): Promise<Revision<CommitmentEntity>> {
    const { title, reference } = { ...row, ...fields };
    const revision = { before: row, fields: { ...fields, ...searchable(title, reference, this.plan.languages) } };
    if (!parties) return revision;
    const now = await this.tx.findAll(CommitmentPartyEntity, { commitmentId: row.id });
    const before: CommitmentPartyEntity[] = parties.map((party: ObjectLiteral, position: number) => ({
      ...party,
      commitmentId: row.id,
      position,
    }));
    await replaceParties(this.tx, row.id, before);
    return { ...revision, children: { before: partiesInLog(now), after: partiesInLog(before) } };
  }
}

function* slices(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += rowsAtOnce) yield ids.slice(start, start + rowsAtOnce);
}
