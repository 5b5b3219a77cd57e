import type { Action, ActionSummary, CommitmentSummary, PageOf } from '@symmachia/contracts';
import { rags } from '@symmachia/domain';
import type { Random } from '../../src/administration/demonstration/random';
import type { Alliance } from './alliance';
import { oneOf } from './programme';

const reason = 'The unit was there and looked.';

/** Sets colours against the calculated ones: of every ninth commitment that has one, and of an action. */
export async function overrideColours({ plan, unit }: Alliance, random: Random): Promise<void> {
  const { items: commitments } = await unit.get<PageOf<CommitmentSummary>>(`/plans/${plan}/commitments?limit=200`);
  const coloured = commitments.filter(({ rag }) => rag !== null);
  for (const { id } of coloured.filter((_, place) => place % 9 === 4))
    await unit.put(`/commitments/${id}/rag-override`, { rag: random.oneOf(rags), reason });
  const { items: actions } = await unit.get<PageOf<ActionSummary>>(`/plans/${plan}/actions?limit=200`);
  const counting = actions.filter(({ rag }) => rag !== null).map(({ id }) => id);
  const path = `/actions/${oneOf(counting, random)}`;
  const rag = (await unit.get<Action>(path)).rag?.effective === 'red' ? 'green' : 'red';
  await unit.put(`${path}/rag-override`, { rag, reason });
  expect((await unit.get<Action>(path)).rag).toMatchObject({ effective: rag, overridden: true });
}

/** Lets the calculated colour of one commitment stand again; the others' do with their period. */
export async function endOverride({ plan, unit }: Alliance): Promise<void> {
  const { items } = await unit.get<PageOf<CommitmentSummary>>(`/plans/${plan}/commitments?limit=200`);
  const overridden = items.find(({ rag }) => rag?.overridden);
  if (!overridden) throw new Error('No override is left to be ended');
  await unit.post(`/commitments/${overridden.id}/rag-override/end`, { reason: 'It was a mistake.' });
}
