import type { Asker } from './people';
import type { Kind, World } from './world';

/** What is sent along with a request. */
export interface Sent {
  payload?: string | Buffer;
  headers?: Record<string, string>;
}

/** Makes what is sent to the row of a case, of which it is valid: whoever is refused is refused for who they are. */
export type Send = (world: World, name: string, id: string) => Sent | Promise<Sent>;

/** Who may do it in a case. */
export type Allowed = (name: string) => readonly Asker[];

/** One thing that an operation does to rows of a kind, and who may. */
export interface Row {
  operation: string;
  /** Where an operation does several things, which of them. */
  doing?: string | undefined;
  /** What stands in the path; the cases are all there are, or these. */
  on?: Kind | undefined;
  cases?: readonly string[] | undefined;
  send?: Send | undefined;
  allowed: Allowed;
  /** The row cannot be used a second time: whoever is allowed gets one of their own. */
  usesUp?: boolean;
  /** What is put right once somebody has asked, for what is asked next. */
  afterwards?: (world: World, id: string) => Promise<void>;
  /** Asked a second time it finds nothing left to do. */
  onceIsEnough?: boolean;
}

/** A body, sent as JSON. A PATCH starts from whatever version there is. */
export const body =
  (make: (world: World, name: string, id: string) => object | Promise<object>): Send =>
  async (world, name, id) => ({
    payload: JSON.stringify(await make(world, name, id)),
    headers: { 'content-type': 'application/json', 'if-match': '*' },
  });

/** A form with a file of one action, or of one lab. */
export const file = fileOf('Action', {});
export const fileOfLabs = fileOf('Title', { kind: 'labs' });

function fileOf(header: string, fields: Record<string, string>): Send {
  return async (world) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(fields)) sent.set(name, value);
    sent.set('file', new Blob([`${header}\nSent ${world.next()}\n`]), 'rows.csv');
    return sentAs(sent);
  };
}

/** A form that attaches a link, for which no file is needed. */
export const link: Send = async (world) => {
  const sent = new FormData();
  const said = { kind: 'link', caption: `{"en":"Sent ${world.next()}"}`, url: 'https://example.org' };
  for (const [name, value] of Object.entries(said)) sent.set(name, value);
  return sentAs(sent);
};

/** As a browser sends it. */
async function sentAs(form: FormData): Promise<Sent> {
  const written = new Response(form);
  return {
    payload: Buffer.from(await written.arrayBuffer()),
    headers: { 'content-type': written.headers.get('content-type') ?? '' },
  };
}

/** Of which plan a case is. */
export const isOther = (name: string): boolean => name.startsWith('other plan');

const entityOf: Partial<Record<Kind, string>> = {
  plan: 'plans',
  action: 'actions',
  commitment: 'commitments',
  milestone: 'milestones',
  pillar: 'pillars',
  targetGroup: 'target_groups',
  period: 'reporting_periods',
  organisation: 'organisations',
  lab: 'labs',
  theme: 'themes',
  participant: 'lab_participants',
  note: 'lab_notes',
  attachment: 'attachments',
  idea: 'ideas',
  ideaAction: 'idea_actions',
};

/** The path of an operation on a row, and on what else belongs in it. */
export async function pathOf(world: World, operation: string, on: Kind | undefined, name: string, id: string) {
  const path = operation.split(' ')[1] ?? '';
  const places: Record<string, string> = {
    '{entity}': (on && entityOf[on]) ?? '',
    '{organisation}': isOther(name) ? world.agency : world.test.organisations.company,
    '{commitment}': id,
    '{id}': path.includes('{commitment}') ? await world.id('period', isOther(name) ? "other plan's open" : 'open') : id,
    '{plan}': id,
    '{batch}': path.includes('{batch}') ? await world.editedMany(id) : '',
    '{format}': 'csv',
  };
  return path.replaceAll(/\{\w+\}/g, (place) => places[place] ?? '');
}
