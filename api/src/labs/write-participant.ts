import type { ChangeLabParticipant, CreateLabParticipant } from '@symmachia/contracts';
import { acceptName, type NamedParticipant, presentText } from '@symmachia/domain';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { requireOrganisations } from '../organisations/require-organisations';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { LabParticipantEntity } from './lab-participant.entity';

/** The lab that somebody took part in, and its plan. `today` is the plan's. */
export interface PlaceOfParticipant {
  labId: string;
  planId: string;
  today: string;
}

export async function insertParticipant(
  tx: Transaction,
  { labId, planId, today }: PlaceOfParticipant,
  input: CreateLabParticipant,
): Promise<LabParticipantEntity> {
  const organisationId = input.organisation ?? null;
  await requireOrganisation(tx, organisationId);
  const participant = tx.fresh(LabParticipantEntity, {
    labId,
    role: input.role,
    sector: input.sector === undefined ? await sectorOf(tx, organisationId) : input.sector,
    organisationId,
    description: presentText(input.description ?? {}),
    ...acceptedName(
      {
        name: input.name ?? null,
        consentAt: input.consentAt ?? null,
        people: input.people === undefined ? 1 : input.people,
      },
      today,
    ),
    isWithdrawn: false,
  });
  await tx.insert(LabParticipantEntity, participant, { planId });
  return participant;
}

export async function changeParticipant(
  tx: Transaction,
  participant: LabParticipantEntity,
  { planId, today }: PlaceOfParticipant,
  input: ChangeLabParticipant,
): Promise<void> {
  const { organisation, description, name, consentAt, people, ...plain } = input;
  if (organisation !== participant.organisationId) await requireOrganisation(tx, organisation ?? null);
  const present = { name: participant.name, consentAt: participant.consentAt, people: participant.people };
  const said = Object.entries({ name, consentAt, people }).filter(([, value]) => value !== undefined);
  const fields = {
    ...plain,
    ...(organisation === undefined ? {} : { organisationId: organisation }),
    description: presentText({ ...participant.description, ...description }),
    ...acceptedName({ ...present, ...Object.fromEntries(said) }, today),
  };
  await tx.update(LabParticipantEntity, participant, fields, { before: { planId }, after: { planId } });
}

function acceptedName(participant: NamedParticipant, today: string): NamedParticipant {
  const named = acceptName(participant, today);
  if (named.ok) return named.value;
  const pointer = named.code === 'name-of-several' ? '/name' : '/consentAt';
  throw new Problem(named.code, [{ pointer, code: named.code }]);
}

const requireOrganisation = (tx: Transaction, id: string | null): Promise<void> =>
  requireOrganisations(tx, id ? [{ id, pointer: '/organisation' }] : []);

async function sectorOf(tx: Transaction, organisationId: string | null) {
  const organisation = organisationId && (await tx.find(OrganisationEntity, { id: organisationId }));
  return organisation ? organisation.sector : null;
}
