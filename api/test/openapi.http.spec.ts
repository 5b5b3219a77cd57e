import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { testApp, type TestApp } from './test-app';

const file = join(__dirname, '../openapi.json');

describe('the OpenAPI document', () => {
  let test: TestApp;
  beforeAll(async () => (test = await testApp()));
  afterAll(() => test.close());

  /** UPDATE_OPENAPI=1 writes the file anew. */
  it('is kept in the repository as the application answers it', async () => {
    const { body } = await test.app.inject({ url: '/api/openapi.json' });
    const answered = await format(body, { parser: 'json', printWidth: 120 });
    if (process.env['UPDATE_OPENAPI']) writeFileSync(file, answered);
    expect(readFileSync(file, 'utf8')).toBe(answered);
  });

  it('says in itself all that it refers to', async () => {
    const { body } = await test.app.inject({ url: '/api/openapi.json' });
    const { components } = JSON.parse(body) as { components: { schemas: Record<string, { $ref?: string }> } };
    const named = Object.entries(components.schemas).filter(([, schema]) => schema.$ref === undefined);
    const known = new Set(named.map(([name]) => `#/components/schemas/${name}`));
    const refers = [...body.matchAll(/"\$ref":"([^"]+)"/g)].flatMap(([, address]) => address ?? []);
    expect(refers.length).toBeGreaterThan(100);
    expect(refers.filter((address) => !known.has(address))).toEqual([]);
  });

  it('can be browsed', async () => {
    const { statusCode, headers } = await test.app.inject({ url: '/api/docs' });
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).not.toContain("script-src 'unsafe-inline'");
  });
});
