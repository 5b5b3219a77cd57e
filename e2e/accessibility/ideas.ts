import type { APIRequestContext } from '@playwright/test';

const plan = '/plans/ethniki-2019';

async function post<T>(api: APIRequestContext, path: string, data: object): Promise<T> {
  return (await (await api.post(`/api/v1${path}`, { data })).json()) as T;
}

/** The path to an idea that was adopted, another that waits on the shortlist and a third merged into the first beside it. */
export const ideaThat =
  (is: 'adopted' | 'shortlisted', step = '') =>
  async (api: APIRequestContext): Promise<string> => {
    const add = async (en: string, more: object = {}) => {
      const title = { el: `${en} (δείγμα)`, en: `${en} (sample)` };
      return (await post<{ id: string }>(api, `${plan}/ideas`, { title, problem: title, ...more })).id;
    };
    const { items } = (await (await api.get(`/api/v1${plan}/actions?limit=1`)).json()) as { items: { id: string }[] };
    const [adopted, shortlisted, merged] = [
      await add('Clubs'),
      await add('Clubs in libraries'),
      await add('Club nights'),
    ];
    for (const id of [adopted, shortlisted]) await post(api, `/ideas/${id}/shortlist`, {});
    await post(api, `/ideas/${merged}/merge`, { into: adopted, reason: 'The same (sample)' });
    const actions = [
      { relation: 'enriched', action: items[0]?.id },
      { relation: 'became', create: { title: { en: 'Clubs' } } },
    ];
    await post(api, `/ideas/${adopted}/adopt`, { actions, reason: 'Everybody wants it (sample)' });
    return `/ideas/${{ adopted, shortlisted }[is]}${step}`;
  };

/** The ideas of the plan, with some of them. */
export const someIdeas = (query: string) => async (api: APIRequestContext) => {
  await ideaThat('adopted')(api);
  return `${plan}/ideas${query}`;
};
