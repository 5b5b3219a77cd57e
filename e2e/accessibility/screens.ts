import type { APIRequestContext } from '@playwright/test';
import type { Role } from '../product/test.ts';

/** Every screen of the product; whoever adds one adds it here. */
export interface Screen {
  name: string;
  /** Who looks at it; nobody is signed in without. */
  as?: Role;
  /** Where it is, after the language. */
  path: string | ((api: APIRequestContext) => Promise<string>);
}

const plan = '/plans/ethniki-2019';

/** The path to the first row of a list, which begins as the list's own. */
const firstOf = (list: string, page: string) => async (api: APIRequestContext) => {
  const answer = await api.get(`/api/v1${list}?limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `${page}/${items[0]?.id}`;
};

export const screens: Screen[] = [
  { name: 'sign in', path: '/sign-in' },
  { name: 'plans', as: 'coordinator', path: '/plans' },
  { name: 'a new plan', as: 'admin', path: '/plans/new' },
  { name: 'dashboard', as: 'leadership', path: plan },
  { name: 'dashboard of a locked period', as: 'coordinator', path: `${plan}?period=2019-06` },
  { name: 'plan settings', as: 'coordinator', path: `${plan}/settings` },
  { name: 'actions', as: 'coordinator', path: `${plan}/actions` },
  { name: 'actions, none found', as: 'coordinator', path: `${plan}/actions?q=zzzz` },
  { name: 'an action', as: 'coordinator', path: firstOf(`${plan}/actions`, '/actions') },
  { name: 'a new action', as: 'coordinator', path: `${plan}/actions/new` },
  { name: 'commitments', as: 'coordinator', path: `${plan}/commitments` },
  { name: 'a commitment', as: 'coordinator', path: firstOf(`${plan}/commitments`, '/commitments') },
  { name: 'organisations', as: 'coordinator', path: '/organisations' },
  { name: 'an organisation', as: 'coordinator', path: firstOf('/organisations', '/organisations') },
  { name: 'import', as: 'coordinator', path: `${plan}/import` },
  { name: 'a page that is not there', as: 'coordinator', path: '/nowhere' },
];
