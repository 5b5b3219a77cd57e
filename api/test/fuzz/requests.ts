import fc from 'fast-check';
import { broken, type KnownIds, nearlyValid, valid } from './arbitraries';
import type { ApiDocument, DocumentedOperation } from './schema';

/** A request as it is sent. */
export interface Request {
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

/** Requests of an operation: some that it might grant, most with something wrong in the path, the query or the body. */
export function requests(
  document: ApiDocument,
  path: string,
  { parameters = [], requestBody }: DocumentedOperation,
  ids: KnownIds,
): fc.Arbitrary<Promise<Request>> {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const query = fc.record(
    Object.fromEntries(
      inQuery.map(({ name, schema = {} }) => [
        name,
        fc.oneof({ weight: 3, arbitrary: valid(document, schema, ids) }, { weight: 1, arbitrary: broken }),
      ]),
    ),
    { requiredKeys: [] },
  );
  const names = path.match(/\{\w+\}/g) ?? [];
  const places = fc.tuple(...names.map((name) => placeOf(name, ids)));
  const [mediaType, { schema = {} } = {}] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const bodies = mediaType === undefined ? fc.constant(undefined) : nearlyValid(document, schema, ids);
  const match = fc.constantFrom('*', '*', '*', '*', '"1"', 'x', '"99999999999"');
  return fc.tuple(query, places, bodies, match).map(async ([asked, filled, body, ifMatch]) => ({
    url: addressOf(path, filled, asked),
    ...(await sent(mediaType, body, ifMatch)),
  }));
}

const known: Readonly<Record<string, readonly string[]>> = {
  '{plan}': ['test-plan', 'other-plan'],
  '{format}': ['csv', 'xlsx'],
};

const placeOf = (name: string, ids: KnownIds): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...(known[name] ?? ids)) },
    { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('actions', 'commitments', 'organisations', 'x', "1'--", 'ς', '\u0000', '0'),
    },
  );

function addressOf(path: string, filled: readonly string[], asked: Record<string, unknown>): string {
  let at = 0;
  const place = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(filled[at++] ?? ''));
  const query = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, inText(value).slice(0, 3000)]));
  return `${place}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

const inText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

async function sent(mediaType: string | undefined, body: unknown, ifMatch: string): Promise<Omit<Request, 'url'>> {
  const headers = { 'if-match': ifMatch };
  if (mediaType === undefined) return { headers };
  if (mediaType !== 'multipart/form-data')
    return { headers: { ...headers, 'content-type': mediaType }, payload: JSON.stringify(body) };
  const written = new Response(formOf(body));
  const type = written.headers.get('content-type') ?? '';
  return { headers: { ...headers, 'content-type': type }, payload: Buffer.from(await written.arrayBuffer()) };
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {}))
    if (name === 'file') form.set(name, new Blob([`Action\n${inText(value)}\n`]), 'plan.csv');
    else form.set(name, inText(value));
  return form;
}
