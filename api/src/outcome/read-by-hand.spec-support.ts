import type { Action, Idea, IdeaSummary, Organisation, OrganisationSummary, Pillar, Plan } from '@symmachia/contracts';
import type { Client } from '../../test/client';
import type { ActionByHand, LinkByHand, WorkByHand } from './outcome-by-hand.spec-support';

/** Everything that the outcome of any lab in a plan rests on, read row by row as an administrator reads it. */
export async function readByHand(client: Client, plan: string, former: readonly string[] = []): Promise<WorkByHand> {
  const own = await actionsOf(client, plan);
  const before = await Promise.all(former.map((code) => actionsOf(client, code)));
  return {
    actions: [...own, ...before.flat().map((action) => ({ ...action, isFormer: true }))],
    links: await linksOf(client, plan),
    heirs: await heirs(client),
  };
}

const read = async <Body>(client: Client, path: string) => (await client.get<Body>(path)).body;

async function actionsOf(client: Client, code: string): Promise<ActionByHand[]> {
  const plan = await read<Plan>(client, `/plans/${code}`);
  const pillars = await client.all<Pillar>(`/plans/${code}/pillars`, 200);
  const topOf = (id: string) => pillars.find((pillar) => pillar.id === id)?.parent ?? id;
  const actions: ActionByHand[] = [];
  for (const { id } of await client.all<{ id: string }>(`/plans/${code}/actions`, 200)) {
    const action = await read<Action>(client, `/actions/${id}`);
    actions.push({
      id,
      status: action.status,
      startDate: action.startDate ?? plan.startDate,
      pillars: [...new Set(action.pillars.map(topOf))],
      targetGroups: action.targetGroups,
      lead: action.leadOrganisation,
      commitments: action.commitmentList.map(({ reviewStatus, deliveryStatus, startDate, parties }) => ({
        isAgreed: reviewStatus === 'approved',
        isWithdrawn: deliveryStatus === 'withdrawn',
        startDate,
        parties: parties.map(({ organisation }) => organisation),
      })),
    });
  }
  return actions;
}

async function linksOf(client: Client, code: string): Promise<LinkByHand[]> {
  const links: LinkByHand[] = [];
  for (const { id, isWithdrawn } of await client.all<IdeaSummary>(`/plans/${code}/ideas`, 200)) {
    if (isWithdrawn) continue;
    const { lab, actions } = await read<Idea>(client, `/ideas/${id}`);
    // Beside its own, an idea shows what those led to that were merged into it.
    for (const link of actions.filter(({ ideaId, isWithdrawn: gone }) => ideaId === id && !gone))
      links.push({
        ...{ id: link.id, labId: lab?.id ?? null, actionId: link.action.id },
        ...{ relation: link.relation, linkedOn: link.linkedOn },
      });
  }
  return links;
}

async function heirs(client: Client): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const { id } of await client.all<OrganisationSummary>('/organisations', 200)) {
    const { mergedInto, successor } = await read<Organisation>(client, `/organisations/${id}`);
    const heir = mergedInto ?? successor;
    if (heir) all.set(id, heir);
  }
  return all;
}
