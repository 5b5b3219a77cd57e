import { Injectable } from '@nestjs/common';
import type { ChangeLab, CreateLab, Lab, LabFilterQuery, LabQuery } from '@symmachia/contracts';
import { planToday, readableFields, type Scope } from '@symmachia/domain';
import { AttachmentService } from '../attachments/attachment.service';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { Problem } from '../platform/problem/problem';
import { LabAccess } from './lab-access';
import type { LabLine } from './lab-line';
import { LabLinesRepository } from './lab-lines.repository';
import type { LabEntity } from './lab.entity';
import { LabRepository } from './lab.repository';
import { type LabRow, toLab, toLabSummary } from './lab.response';
import { NoteService } from './note.service';
import { ParticipantService } from './participant.service';
import { ThemeService } from './theme.service';
import { changeLab, insertLab, type PlanOfLabs } from './write-lab';

const labScopes: readonly Scope[] = ['lab:update'];

@Injectable()
export class LabService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly labAccess: LabAccess,
    private readonly labs: LabRepository,
    private readonly labLines: LabLinesRepository,
    private readonly themes: ThemeService,
    private readonly participants: ParticipantService,
    private readonly notes: NoteService,
    private readonly attachments: AttachmentService,
  ) {}

  async list(ref: string, query: LabQuery, me: SignedIn, exchange: Exchange) {
    const plan = await this.access.plan(me, ref, 'plan:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => {
      const { rows, nextCursor, total } = await this.labs.list(plan.id, query);
      const partsOf = await this.labs.parts(
        rows.map(({ id }) => id),
        plan.id,
      );
      const items = rows.map((row) => toLabSummary(row, partsOf(row.id)));
      return { items, nextCursor, ...(total === undefined ? {} : { total }) };
    });
  }

  /** The plan's own labs that the filters leave, as lines of a table; names of people for those who may read them. */
  async lines(plan: PlanContext, query: LabFilterQuery, me: SignedIn): Promise<LabLine[]> {
    const lines = await this.labLines.all(plan.id, query);
    return lines.map((line) => ({
      ...line,
      participants: line.participants.map(({ name = null, ...participant }) => ({
        ...participant,
        ...readableFields(me, 'lab_participants', { planId: plan.id }, { name }),
      })),
    }));
  }

  async read(id: string, me: SignedIn): Promise<Lab> {
    const lab = await this.labAccess.visible(id, me);
    const row = await this.labs.find(id);
    if (!row) throw new Problem('not-found');
    const shownIn = await this.named(lab.shownIn);
    return toLab(row, {
      planCode: lab.shownIn[0]?.code ?? lab.plan.code,
      languages: lab.plan.languages,
      organisations: await this.labs.organisations([row.coordinatorOrganisation, row.funderOrganisation]),
      ...(await this.relatives(row, me)),
      relatedPlans: shownIn.filter((plan) => plan.id !== lab.plan.id),
      shownIn,
      themes: await this.themes.ofLab(lab, me),
      participants: await this.participants.ofLab(lab, me),
      notes: await this.notes.ofLab(lab, me),
      attachments: await this.attachments.ofLab(lab, me),
      may: await this.access.may(me, labScopes, { planId: lab.plan.id }),
    });
  }

  async create(ref: string, input: CreateLab, me: SignedIn): Promise<Lab> {
    const plan = await this.access.plan(me, ref, 'lab:update');
    await this.labAccess.requirePlans(input.relatedPlans ?? [], [plan.id], me);
    const lab = await this.database.write(authorOf(me), (tx) => this.insert(tx, this.placeOf(plan), input));
    return this.read(lab.id, me);
  }

  async change(id: string, input: ChangeLab, version: number | null, me: SignedIn): Promise<Lab> {
    const { plan } = await this.labAccess.changeable(id, me);
    const known = [plan.id, ...(await this.labs.relatedPlans(id))];
    await this.labAccess.requirePlans(input.relatedPlans ?? [], known, me);
    await this.database.write(authorOf(me), (tx) => changeLab(tx, this.placeOf(plan), id, input, version));
    return this.read(id, me);
  }

  /** Also the way in for the demonstration. */
  insert(tx: Transaction, plan: PlanOfLabs, input: CreateLab): Promise<LabEntity> {
    return insertLab(tx, plan, input);
  }

  /** The labs that come before and after this one, as far as the reader may see them. */
  private async relatives({ id, followUpOf }: LabRow, me: SignedIn): Promise<Pick<Lab, 'followUpOf' | 'followedUpBy'>> {
    const all = await this.labs.relatives(id, followUpOf);
    const seen = await this.labAccess.seen(
      all.map((lab) => lab.id),
      me,
    );
    const shown = all.filter((lab) => seen.has(lab.id));
    return {
      followUpOf: shown.find((lab) => lab.id === followUpOf) ?? null,
      followedUpBy: shown.filter((lab) => lab.id !== followUpOf),
    };
  }

  private async named(plans: readonly PlanContext[]): Promise<Lab['shownIn']> {
    const titles = await this.labs.planTitles(plans.map(({ id }) => id));
    return plans.map(({ id, code }) => ({ id, code, title: JSON.parse(titles.get(id) ?? '{}') }));
  }

  private placeOf(plan: PlanContext): PlanOfLabs {
    return { id: plan.id, languages: plan.languages, today: planToday(plan, this.clock.now()) };
  }
}
