import type { TestApp } from './test-app';

export interface Operation {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** After `/api/v1`, with `{names}` for what varies. */
  path: string;
  /** The names of its query parameters. */
  query: string[];
  hasJsonBody: boolean;
}

interface Documented {
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, unknown> };
}

/** Every operation that the application says it has. */
export async function operationsOf({ app }: TestApp): Promise<Operation[]> {
  const { paths } = (await app.inject({ url: '/api/openapi.json' })).json<{
    paths: Record<string, Record<string, Documented>>;
  }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Operation['method'],
      path: path.replace('/api/v1', ''),
      query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      hasJsonBody: Boolean(requestBody?.content['application/json']),
    })),
  );
}

export const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;
