import type { Asker } from './people';
import type { Kind, World } from './world';

/** What is sent along with a request. */
export interface Sent {
  payload?: string | Buffer;
  headers?: Record<string, string>;
}

/** Makes what is sent to the row of a case, of which it is valid: whoever is refused is refused for who they are. */
export type Send = (world: World, name: string) => Sent | Promise<Sent>;

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
}

/** A body, sent as JSON. A PATCH starts from whatever version there is. */
export const body =
  (make: (world: World, name: string) => object | Promise<object>): Send =>
  async (world, name) => ({
    payload: JSON.stringify(await make(world, name)),
    headers: { 'content-type': 'application/json', 'if-match': '*' },
  });

/** A form with a file of one action. */
export const file: Send = async (world) => {
  const sent = new FormData();
  sent.set('file', new Blob([`Action\nSent ${world.next()}\n`]), 'plan.csv');
  const written = new Response(sent);
  return {
    payload: Buffer.from(await written.arrayBuffer()),
    headers: { 'content-type': written.headers.get('content-type') ?? '' },
  };
};
