import { Injectable } from '@nestjs/common';
import type { ChangeLabParticipant, CreateLabParticipant, LabParticipant } from '@symmachia/contracts';
import { planToday, readableFields } from '@symmachia/domain';
import { refOf } from '../organisations/organisation-ref';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import { LabAccess, type VisibleLab } from './lab-access';
import { LabParticipantEntity } from './lab-participant.entity';
import { ParticipantRepository, type ParticipantRow } from './participant.repository';
import { changeParticipant, insertParticipant, type PlaceOfParticipant } from './write-participant';

@Injectable()
export class ParticipantService {
  constructor(
    private readonly database: Database,
    private readonly labs: LabAccess,
    private readonly participants: ParticipantRepository,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they were noted; withdrawn ones for those who may bring them back. */
  async ofLab(lab: VisibleLab, me: SignedIn): Promise<LabParticipant[]> {
    const rows = await this.participants.ofLab(lab.id, await this.labs.mayChange(lab, me));
    return rows.map((row) => toParticipant(row, lab, me));
  }

  async read(id: string, me: SignedIn): Promise<LabParticipant> {
    const row = await this.participants.find(id);
    if (!row) throw new Problem('not-found');
    const lab = await this.labs.visible(row.labId, me);
    if (row.isWithdrawn && !(await this.labs.mayChange(lab, me))) throw new Problem('not-found');
    return toParticipant(row, lab, me);
  }

  async create(labId: string, input: CreateLabParticipant, me: SignedIn): Promise<LabParticipant> {
    const lab = await this.labs.changeable(labId, me);
    const { id } = await this.database.write(authorOf(me), (tx) => this.insert(tx, this.placeIn(lab), input));
    return this.read(id, me);
  }

  async change(id: string, input: ChangeLabParticipant, version: number | null, me: SignedIn): Promise<LabParticipant> {
    const { labId } = await this.read(id, me);
    const lab = await this.labs.changeable(labId, me);
    await this.database.write(authorOf(me), async (tx) => {
      const participant = await tx.find(LabParticipantEntity, { id });
      if (!participant) throw new Problem('not-found');
      requireVersion(participant, version);
      await changeParticipant(tx, participant, this.placeIn(lab), input);
    });
    return this.read(id, me);
  }

  /** Also the way in for the demonstration. */
  insert(tx: Transaction, place: PlaceOfParticipant, input: CreateLabParticipant): Promise<LabParticipantEntity> {
    return insertParticipant(tx, place, input);
  }

  private readonly placeIn = ({ id, plan }: VisibleLab): PlaceOfParticipant => ({
    labId: id,
    planId: plan.id,
    today: planToday(plan, this.clock.now()),
  });
}

/** Whoever may not read names reads role, sector, organisation and in what capacity. */
function toParticipant(row: ParticipantRow, { plan }: VisibleLab, me: SignedIn): LabParticipant {
  const { refId, refName, refShortName, refSector, name, consentAt, ...own } = row;
  return {
    ...own,
    description: JSON.parse(row.description),
    organisation: refId === null ? null : refOf({ refId, refName, refShortName, refSector }),
    isWithdrawn: Boolean(row.isWithdrawn),
    ...readableFields(me, 'lab_participants', { planId: plan.id }, { name, consentAt }),
  };
}
