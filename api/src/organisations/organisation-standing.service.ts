import { Injectable } from '@nestjs/common';
import type {
  EndOrganisation,
  MergeOrganisation,
  Organisation,
  ReinstateOrganisation,
  RenameOrganisation,
  SucceedOrganisation,
} from '@symmachia/contracts';
import { afterRenaming, localDay, nextOrganisationStatus, presentText } from '@symmachia/domain';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { handOver, requireOrganisation } from './hand-over';
import { derivedNames } from './new-organisation';
import { OrganisationEntity } from './organisation.entity';
import { OrganisationService, requireStanding } from './organisation.service';
import { reinstate } from './take-back';

/** An alliance spans time zones: a day that has begun anywhere is not in the future. */
const earliestZone = 'Pacific/Kiritimati';

/** What becomes of organisations over the years: another name, another standing, another that takes over. */
@Injectable()
export class OrganisationStandingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly organisations: OrganisationService,
  ) {}

  async rename(id: string, input: RenameOrganisation, version: number | null, me: SignedIn): Promise<Organisation> {
    this.refuseFuture(input.from, '/from');
    return this.change(id, [], me, async (tx) => {
      const organisation = await requireOrganisation(tx, id);
      requireVersion(organisation, version);
      requireStanding(organisation);
      const formerNames = accepted(afterRenaming(organisation, input.from), '/from');
      const { shortName = null } = input;
      const name = presentText(input.name);
      const names = { name, shortName, formerNames, aliases: organisation.aliases };
      await tx.update(OrganisationEntity, organisation, { ...names, outdated: [], ...derivedNames(names) });
    });
  }

  merge(id: string, { into, on, reason }: MergeOrganisation, version: number | null, me: SignedIn) {
    this.refuseFuture(on, '/on');
    const handingOver = { kind: 'merger', toId: into, pointer: '/into', on, reason } as const;
    return this.change(id, [id, into], me, (tx) => handOver(tx, id, handingOver, version));
  }

  succeed(id: string, { by, on, reason }: SucceedOrganisation, version: number | null, me: SignedIn) {
    this.refuseFuture(on, '/on');
    const handingOver = { kind: 'succession', toId: by, pointer: '/by', on, reason } as const;
    return this.change(id, [id, by], me, (tx) => handOver(tx, id, handingOver, version));
  }

  suspend(id: string, input: EndOrganisation, version: number | null, me: SignedIn) {
    return this.end(id, 'suspended', input, version, me);
  }

  leave(id: string, input: EndOrganisation, version: number | null, me: SignedIn) {
    return this.end(id, 'left', input, version, me);
  }

  async reinstate(id: string, { reason }: ReinstateOrganisation, version: number | null, me: SignedIn) {
    return this.change(id, [id, ...(await this.heirsOf(id))], me, (tx) => reinstate(tx, id, reason, version));
  }

  private end(
    id: string,
    to: 'suspended' | 'left',
    { on, reason }: EndOrganisation,
    version: number | null,
    me: SignedIn,
  ) {
    this.refuseFuture(on, '/on');
    return this.change(id, [id], me, async (tx) => {
      const organisation = await requireOrganisation(tx, id);
      requireVersion(organisation, version);
      const status = accepted(nextOrganisationStatus(organisation.status, to));
      await tx.update(OrganisationEntity, organisation, { status, statusOn: on, statusReason: reason });
    });
  }

  /**
   * What becomes of an organisation changes whose its commitments are, and whose people may see and write them, in all
   * plans at once: for those whom it touches so, the right is asked in each plan that they take part in.
   */
  private async change(
    id: string,
    touched: readonly string[],
    me: SignedIn,
    work: (tx: Transaction) => Promise<void>,
  ): Promise<Organisation> {
    await this.access.require(me, 'organisation:update', 'organisation:read', { organisationIds: [id] });
    await this.access.requireWhereverTakingPart(me, 'commitment:settle', touched);
    await this.database.write(authorOf(me), work);
    return this.organisations.read(id, me);
  }

  private async heirsOf(id: string): Promise<string[]> {
    const row = await this.database.readOne<{ merged: string | null; successor: string | null }>(
      'SELECT merged_into_id AS merged, successor_id AS successor FROM organisations WHERE id = :id',
      { id },
    );
    return [row?.merged, row?.successor].flatMap((heir) => heir ?? []);
  }

  private refuseFuture(day: string, pointer: string): void {
    if (day > localDay(this.clock.now(), earliestZone)) throw fieldProblem(pointer, 'in-the-future');
  }
}
