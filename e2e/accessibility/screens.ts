import type { APIRequestContext } from '@playwright/test';
import type { Role } from '../product/test.ts';

/** Every screen of the product; whoever adds one adds it here. */
export interface Screen {
  name: string;
  /** Who looks at it; nobody is signed in without. */
  as?: Role;
  /** Where it is, after the language. */
  path: string | ((api: APIRequestContext) => Promise<string>);
  /** Set when finding it writes something. */
  writes?: boolean;
}

const plan = '/plans/ethniki-2019';

/** The path to the first row of a list, which begins as the list's own. */
const firstOf = (list: string, page: string) => async (api: APIRequestContext) => {
  const answer = await api.get(`/api/v1${list}${list.includes('?') ? '&' : '?'}limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `${page}/${items[0]?.id}`;
};

/** The form of that first row. */
const formOf = (list: string, page: string) => async (api: APIRequestContext) =>
  `${await firstOf(list, page)(api)}/edit`;

/** The page of the latest idea that stands there, or what may be done with it. */
const ideaWith =
  (status: string, step = '') =>
  async (api: APIRequestContext) => {
    const answer = await api.get(`/api/v1${plan}/ideas?status=${status}&limit=1`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return `/ideas/${items[0]?.id}${step}`;
  };

/** The page of a commitment that was sent and waits for the unit's decision. */
const sentCommitment = async (api: APIRequestContext) => {
  const actions = (await (await api.get(`/api/v1${plan}/actions?limit=1`)).json()) as { items: { id: string }[] };
  const data = { action: actions.items[0]?.id, title: { en: 'Lessons in a bus (sample)' }, reviewStatus: 'draft' };
  const { id } = (await (await api.post(`/api/v1${plan}/commitments`, { data })).json()) as { id: string };
  await api.patch(`/api/v1/commitments/${id}`, { data: { reviewStatus: 'submitted' }, headers: { 'If-Match': '"1"' } });
  return `/commitments/${id}`;
};

/** The path, once the plan is in the archive. */
const whenArchived = (path: string) => async (api: APIRequestContext) => {
  for (const status of ['closed', 'archived'])
    await api.patch(`/api/v1${plan}`, { data: { status }, headers: { 'If-Match': '*' } });
  return path;
};

/** The settings of the plan, with the first row of a list unfolded in the query. */
const unfolded = (list: string, part: string, key: string) => async (api: APIRequestContext) =>
  `${plan}/settings?part=${part}&${key}=${(await firstOf(`${plan}/${list}`, '')(api)).slice(1)}`;

/** The page of an organisation that took another in, which had another name before: the one of them that a step leads to. */
const afterMerger =
  (which: 'merged' | 'target', step = '') =>
  async (api: APIRequestContext) => {
    const add = async (name: string) => {
      const data = { name: { en: name }, sector: 'public' };
      return ((await (await api.post('/api/v1/organisations', { data })).json()) as { id: string }).id;
    };
    const ids = { merged: await add('Office of Cables (sample)'), target: await add('Office of Networks (sample)') };
    const rename = { name: { en: 'Office of Open Networks (sample)' }, from: '2019-03-01' };
    await api.post(`/api/v1/organisations/${ids.target}/rename`, { data: rename });
    const merge = { into: ids.target, on: '2019-06-01', reason: 'Law 1/2019' };
    await api.post(`/api/v1/organisations/${ids.merged}/merge`, { data: merge });
    return `/organisations/${ids[which]}${step}`;
  };

/** The path to what an organisation owes for the newest period, which begins as the list of who has reported. */
const placeInCoverage = async (api: APIRequestContext) => {
  const answer = await api.get(`/api/v1${plan}/coverage`);
  const { periods } = (await answer.json()) as {
    periods: { period: { id: string }; items: { organisation: { id: string } }[] }[];
  };
  const newest = periods.at(-1);
  return `${plan}/coverage/${newest?.period.id}/${newest?.items[0]?.organisation.id}`;
};

/** The path to an action that an idea led to. */
const fromAnIdea = async (api: APIRequestContext) => {
  const answer = await api.get(`/api/v1${plan}/lineage`);
  const { actions } = (await answer.json()) as { actions: { id: string }[] };
  return `/actions/${actions[0]?.id}`;
};

/** The path to an import that was previewed. */
const previewed = (kind: 'plan' | 'labs', path: string, rows: string[]) => async (api: APIRequestContext) => {
  const file = { name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
  const answer = await api.post(`/api/v1${plan}/imports`, { multipart: { kind, file } });
  const { id } = (await answer.json()) as { id: string };
  return `${plan}/${path}/${id}`;
};

/** Of a file that leaves a question, an unknown word and an error. */
const preview = previewed('plan', 'import', [
  'Action,Commitment,Status,Start,Progress',
  'A (sample),B,Rolling nicely,03/04/2019,much',
  'A (sample),C,In progress,2019-04-03,10%',
]);

/** Of a file with a new lab, one that is there already and one in error. */
const previewOfLabs = previewed('labs', 'labs/import', [
  'Titel;Diarienummer;Slag;Status;Bidrag;Teman',
  'Ett seminarium (påhittat);P-1;Seminarium;Avslutat;99 356 kr;Modet',
  ';2015-01573;;;;Nytt tema (påhittat)',
  'En bal (påhittad);P-2;Bal;Avslutat;;',
]);

/** The same, applied without the row in error. */
const applied = async (api: APIRequestContext) => {
  const path = await preview(api);
  await api.post(`/api/v1/imports/${path.split('/').at(-1)}/apply?skipErrors=true`);
  return path;
};

export const screens: Screen[] = [
  { name: 'sign in', path: '/sign-in' },
  { name: 'the first administrator', path: '/first-administrator#token' },
  { name: 'one’s own account', as: 'coordinator', path: '/account' },
  { name: 'plans', as: 'coordinator', path: '/plans' },
  { name: 'a new plan', as: 'admin', path: '/plans/new' },
  { name: 'dashboard', as: 'leadership', path: plan },
  { name: 'dashboard of a locked period', as: 'coordinator', path: `${plan}?period=2019-06` },
  { name: 'how the plan’s figure is computed', as: 'leadership', path: `${plan}/figure` },
  {
    name: 'how a sector’s figure was computed',
    as: 'coordinator',
    path: `${plan}/figure?by=sector&key=private&period=2019-06`,
  },
  { name: 'a figure that there is not', as: 'leadership', path: `${plan}/figure?by=sector&key=nobody` },
  { name: 'what changed', as: 'leadership', path: `${plan}/changes` },
  { name: 'what changed, none found', as: 'leadership', path: `${plan}/changes?kind=lowered` },
  { name: 'my reports', as: 'partner', path: '/my-updates' },
  { name: 'my reports, without an organisation', as: 'leadership', path: '/my-updates' },
  { name: 'review', as: 'reviewer', path: `${plan}/review` },
  { name: 'coverage', as: 'coordinator', path: `${plan}/coverage` },
  { name: 'coverage of a locked period', as: 'reviewer', path: `${plan}/coverage?period=2019-10&state=late` },
  { name: 'coverage, nobody found', as: 'coordinator', path: `${plan}/coverage?q=zzzz` },
  { name: 'what an organisation owes for a period', as: 'coordinator', path: placeInCoverage },
  { name: 'plan settings', as: 'coordinator', path: `${plan}/settings` },
  { name: 'pillars, one with its history', as: 'coordinator', path: unfolded('pillars', 'pillars', 'history') },
  { name: 'target groups', as: 'coordinator', path: `${plan}/settings?part=targetGroups` },
  { name: 'periods', as: 'coordinator', path: `${plan}/settings?part=periods` },
  { name: 'periods ahead', as: 'coordinator', path: `${plan}/settings?part=periods&ahead=quarterly` },
  { name: 'a period in detail', as: 'coordinator', path: unfolded('periods', 'periods', 'period') },
  { name: 'common ground', as: 'leadership', path: `${plan}/common-ground` },
  { name: 'actions', as: 'coordinator', path: `${plan}/actions` },
  { name: 'actions, none found', as: 'coordinator', path: `${plan}/actions?q=zzzz` },
  { name: 'an action', as: 'coordinator', path: firstOf(`${plan}/actions`, '/actions') },
  { name: 'a new action', as: 'coordinator', path: `${plan}/actions/new` },
  { name: 'an action being edited', as: 'coordinator', path: formOf(`${plan}/actions`, '/actions') },
  { name: 'commitments', as: 'coordinator', path: `${plan}/commitments` },
  { name: 'a commitment', as: 'coordinator', path: firstOf(`${plan}/commitments`, '/commitments') },
  { name: 'a commitment to be agreed', as: 'coordinator', path: sentCommitment, writes: true },
  { name: 'commitments behind a figure', as: 'leadership', path: `${plan}/commitments?rag=red&sector=private` },
  { name: 'actions of a locked period', as: 'leadership', path: `${plan}/actions?period=2019-06` },
  { name: 'a new commitment', as: 'coordinator', path: `${plan}/commitments/new` },
  { name: 'a commitment being edited', as: 'coordinator', path: formOf(`${plan}/commitments`, '/commitments') },
  { name: 'the archive', as: 'coordinator', path: `${plan}/archive` },
  { name: 'actions of an archived plan', as: 'coordinator', path: whenArchived(`${plan}/actions`), writes: true },
  { name: 'the archive of commitments', as: 'coordinator', path: `${plan}/archive?kind=commitments` },
  { name: 'labs', as: 'partner', path: `${plan}/labs` },
  { name: 'a lab', as: 'facilitator', path: firstOf(`${plan}/labs`, '/labs') },
  {
    name: 'a lab with a photo, notes and what came of it',
    as: 'leadership',
    path: firstOf(`${plan}/labs?kind=innovation_lab`, '/labs'),
  },
  { name: 'what became of the ideas', as: 'leadership', path: `${plan}/lineage` },
  { name: 'what became of the ideas, as a table', as: 'leadership', path: `${plan}/lineage?table=lineage` },
  { name: 'what became of the ideas, none there', as: 'partner', path: `${plan}/lineage?lab=none` },
  { name: 'an action that came from an idea', as: 'leadership', path: fromAnIdea },
  { name: 'a new lab', as: 'facilitator', path: `${plan}/labs/new` },
  { name: 'a lab record to be pasted', as: 'facilitator', path: `${plan}/labs/paste` },
  { name: 'import of labs', as: 'facilitator', path: `${plan}/labs/import` },
  { name: 'an import of labs', as: 'facilitator', path: previewOfLabs, writes: true },
  { name: 'a lab being edited', as: 'facilitator', path: formOf(`${plan}/labs`, '/labs') },
  { name: 'the board of ideas', as: 'facilitator', path: `${plan}/ideas` },
  { name: 'ideas as a list', as: 'facilitator', path: `${plan}/ideas?view=list` },
  { name: 'ideas, none found', as: 'partner', path: `${plan}/ideas?q=zzzz` },
  { name: 'a new idea', as: 'partner', path: `${plan}/ideas/new` },
  { name: 'an idea that was adopted', as: 'facilitator', path: ideaWith('adopted') },
  { name: 'an idea that was merged', as: 'partner', path: ideaWith('merged') },
  { name: 'an idea being edited', as: 'facilitator', path: ideaWith('shortlisted', '/edit') },
  { name: 'an idea being adopted', as: 'facilitator', path: ideaWith('shortlisted', '/adopt') },
  { name: 'an idea being merged', as: 'facilitator', path: ideaWith('shortlisted', '/merge') },
  { name: 'an idea being rejected', as: 'facilitator', path: ideaWith('shortlisted', '/reject') },
  { name: 'an idea getting one more action', as: 'facilitator', path: ideaWith('adopted', '/actions/new') },
  { name: 'organisations', as: 'coordinator', path: '/organisations' },
  { name: 'an organisation', as: 'coordinator', path: firstOf('/organisations', '/organisations') },
  { name: 'a new organisation', as: 'coordinator', path: '/organisations/new' },
  { name: 'an organisation being edited', as: 'coordinator', path: formOf('/organisations', '/organisations') },
  { name: 'an organisation that was merged', as: 'coordinator', path: afterMerger('merged'), writes: true },
  { name: 'an organisation that took another in', as: 'coordinator', path: afterMerger('target'), writes: true },
  {
    name: 'an organisation getting another name',
    as: 'coordinator',
    path: afterMerger('target', '/rename'),
    writes: true,
  },
  { name: 'an organisation being merged', as: 'coordinator', path: afterMerger('target', '/merge'), writes: true },
  { name: 'import', as: 'coordinator', path: `${plan}/import` },
  { name: 'an import that asks', as: 'coordinator', path: preview, writes: true },
  { name: 'an import that was applied', as: 'coordinator', path: applied, writes: true },
  { name: 'the audit log', as: 'coordinator', path: '/admin/audit?plan=ethniki-2019' },
  { name: 'the audit log, nothing found', as: 'coordinator', path: '/admin/audit?from=2001-01-01&to=2001-01-02' },
  { name: 'a page that is not there', as: 'coordinator', path: '/nowhere' },
];
