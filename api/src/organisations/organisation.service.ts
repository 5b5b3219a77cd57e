import { Injectable } from '@nestjs/common';
import type { ChangeOrganisation, CreateOrganisation, Organisation, OrganisationQuery } from '@symmachia/contracts';
import { languages, reviseText, type Scope } from '@symmachia/domain';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { HandoverRepository } from './handover.repository';
import { toHandover } from './handover.response';
import { derivedNames, newOrganisation } from './new-organisation';
import { OrganisationEntity } from './organisation.entity';
import { conditionsOf, OrganisationRepository } from './organisation.repository';
import { toOrganisation, toOrganisationSummary } from './organisation.response';

const organisationScopes: readonly Scope[] = [
  'organisation:read',
  'organisation:update',
  'people:update',
  'audit:read',
];

@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly handovers: HandoverRepository,
    private readonly access: Access,
  ) {}

  async list(query: OrganisationQuery, me: SignedIn) {
    const plan = query.plan ? await this.access.plan(me, query.plan, 'plan:read') : null;
    const { rows, nextCursor, total } = await this.organisations.list(query, conditionsOf(query, plan?.id ?? null, me));
    const mergedNames = await this.organisations.namesMergedInto(rows.map(({ id }) => id));
    const items = rows.map((row) => toOrganisationSummary(row, mergedNames(row.id)));
    return { items, nextCursor, ...(total === undefined ? {} : { total }) };
  }

  async read(id: string, me: SignedIn): Promise<Organisation> {
    const row = await this.organisations.find(id);
    if (!row) throw new Problem('not-found');
    const may = await this.access.may(me, organisationScopes, { organisationIds: [id] });
    const handovers = (await this.handovers.of(id)).map((handover) => toHandover(handover, may));
    return toOrganisation(row, handovers, may);
  }

  async create(input: CreateOrganisation, me: SignedIn): Promise<Organisation> {
    const organisation = await this.database.write(authorOf(me), (tx) => this.insert(tx, input));
    return this.read(organisation.id, me);
  }

  async change(id: string, input: ChangeOrganisation, version: number | null, me: SignedIn): Promise<Organisation> {
    await this.access.require(me, 'organisation:update', 'organisation:read', { organisationIds: [id] });
    await this.database.write(authorOf(me), async (tx) => {
      const organisation = await tx.find(OrganisationEntity, { id });
      if (!organisation) throw new Problem('not-found');
      requireVersion(organisation, version);
      requireStanding(organisation);
      if (input.registryId && input.registryId !== organisation.registryId)
        await requireFreeRegistryId(tx, input.registryId);
      await tx.update(OrganisationEntity, organisation, revised(organisation, input));
    });
    return this.read(id, me);
  }

  /** Also the way in for imports and the demonstration. Two organisations may have one name, but not one registry id. */
  async insert(tx: Transaction, input: CreateOrganisation): Promise<OrganisationEntity> {
    if (input.registryId) await requireFreeRegistryId(tx, input.registryId);
    const organisation = newOrganisation(tx, input);
    await tx.insert(OrganisationEntity, organisation);
    return organisation;
  }
}

async function requireFreeRegistryId(tx: Transaction, registryId: string): Promise<void> {
  if (await tx.find(OrganisationEntity, { registryId }))
    throw new Problem('code-taken', [{ pointer: '/registryId', code: 'duplicate' }]);
}

/** A merged organisation is only read: the problem names the one that has its work. */
export function requireStanding({ status, mergedIntoId }: OrganisationEntity): void {
  if (status === 'merged') throw new Problem('organisation-merged', [], { mergedInto: mergedIntoId });
}

function revised(
  organisation: OrganisationEntity,
  { name: namePatch, ...plain }: ChangeOrganisation,
): Partial<OrganisationEntity> {
  const { text: name, outdated } = reviseText(
    'name',
    { text: organisation.name, outdated: organisation.outdated },
    namePatch,
    languages,
  );
  if (Object.keys(name).length === 0) throw fieldProblem('/name', 'required');
  return { ...plain, name, outdated, ...derivedNames({ ...organisation, ...plain, name }) };
}
