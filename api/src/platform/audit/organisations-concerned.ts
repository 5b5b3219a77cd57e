import type { ObjectLiteral } from 'typeorm';
import type { Change, Transaction } from '../database/transaction';

const commitmentsAtOnce = 500;

type Of = (row: ObjectLiteral, change: Change) => string | null | undefined;

const itself: Of = (_, { id }) => id;
const itsOwn: Of = ({ organisationId }) => organisationId;

const named: Readonly<Record<string, Of>> = {
  organisations: itself,
  memberships: itsOwn,
  organisation_handovers: ({ fromId }) => fromId,
  plans: itsOwn,
  actions: ({ leadOrganisationId }) => leadOrganisationId,
  ideas: ({ submittedById }) => submittedById,
  idea_supports: itsOwn,
  commitments: ({ parties }) => parties?.find(({ role }: ObjectLiteral) => role === 'lead')?.organisationId,
  milestones: ({ ownerOrganisationId }) => ownerOrganisationId,
  period_exceptions: itsOwn,
};

/** The organisation that each change concerns, as far as there is one: for a commitment and its reports who leads it. */
export class OrganisationsConcerned {
  private readonly leads = new Map<string, string | null>();

  constructor(private readonly tx: Transaction) {}

  async of(changes: readonly Change[]): Promise<(string | null)[]> {
    for (const change of changes) {
      const lead = change.entity === 'commitments' ? organisationIn(change) : null;
      if (lead) this.leads.set(change.id, lead);
    }
    await this.findLeads(changes);
    return changes.map((change) => organisationIn(change) ?? this.leads.get(commitmentOf(change) ?? '') ?? null);
  }

  /** Asks for those that the changes themselves do not name. */
  private async findLeads(changes: readonly Change[]): Promise<void> {
    const wanted = new Set(changes.flatMap((change) => (organisationIn(change) ? [] : (commitmentOf(change) ?? []))));
    const unknown = [...wanted].filter((id) => !this.leads.has(id));
    for (let start = 0; start < unknown.length; start += commitmentsAtOnce) {
      const ids = unknown.slice(start, start + commitmentsAtOnce);
      for (const id of ids) this.leads.set(id, null);
      const rows = await this.tx.query<{ id: string; lead: string }>(
        `SELECT commitment_id AS id, organisation_id AS lead FROM commitment_parties
         WHERE role = 'lead' AND commitment_id IN (:ids)`,
        { ids },
      );
      for (const { id, lead } of rows) this.leads.set(id, lead);
    }
  }
}

const organisationIn = (change: Change): string | null => named[change.entity]?.(rowOf(change), change) ?? null;

const commitmentOf = (change: Change): string | null =>
  change.entity === 'commitments' ? change.id : (rowOf(change)['commitmentId'] ?? null);

const rowOf = ({ before, after }: Change): ObjectLiteral => after ?? before ?? {};
