import type { ActionSummary, CommitmentSummary, PageOf, Pillar } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';
import type { Client } from './client';

/** An action that counts, with whoever stands behind it, each with its sector, and its fields as `pillar group`. */
export interface NaiveAction {
  behind: Map<string, Sector>;
  fields: string[];
}

export interface NaiveGround {
  actions: NaiveAction[];
  /** Whoever stands behind each commitment that counts. */
  commitments: Map<string, Sector>[];
}

/** What common ground rests on, told anew from the lists of a plan as a reader of everything gets them: no row is shared. */
export async function naiveGround(reader: Client, plan: string, period = ''): Promise<NaiveGround> {
  const all = async <Row>(path: string) => {
    const rows: Row[] = [];
    for (let cursor = ''; ;) {
      const { body } = await reader.get<PageOf<Row>>(`/plans/${plan}/${path}?limit=200${period}${cursor}`);
      rows.push(...body.items);
      if (!body.nextCursor) return rows;
      cursor = `&cursor=${body.nextCursor}`;
    }
  };
  const { items } = (await reader.get<PageOf<Pillar>>(`/plans/${plan}/pillars?limit=200`)).body;
  const topOf = (id: string) => items.find((pillar) => pillar.id === id)?.parent ?? id;
  const commitments = (await all<CommitmentSummary>('commitments')).filter(
    ({ reviewStatus, deliveryStatus }) => reviewStatus === 'approved' && deliveryStatus !== 'withdrawn',
  );
  const actions = (await all<ActionSummary>('actions')).filter(
    ({ status }) => !['proposed', 'cancelled', 'merged'].includes(status),
  );
  const partiesOf = ({ parties }: CommitmentSummary) =>
    parties.map(({ organisation: { id, sector } }): [string, Sector] => [id, sector]);
  return {
    actions: actions.map(({ id, leadOrganisation: lead, pillars, targetGroups }) => {
      const parties = commitments.filter(({ actionId }) => actionId === id).flatMap(partiesOf);
      const tops = [...new Set(pillars.map(topOf))];
      return {
        behind: new Map(parties.length > 0 ? parties : [[lead.id, lead.sector]]),
        fields: tops.flatMap((pillar) => targetGroups.map((group) => `${pillar} ${group}`)),
      };
    }),
    commitments: commitments
      .filter(({ actionId }) => actions.some(({ id }) => id === actionId))
      .map((commitment) => new Map(partiesOf(commitment))),
  };
}
