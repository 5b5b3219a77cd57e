import type { AddressInfo } from 'node:net';
import { type TestApp, testApp } from '../../../test/test-app';
import { Metrics } from './metrics';

describe('the figures of the running program', () => {
  let test: TestApp;
  let url: string;
  let close: () => void;
  beforeAll(async () => {
    test = await testApp(undefined, { metricsPort: 0 });
    const server = await test.app.get(Metrics).serve(0, '127.0.0.1');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => server.close();
  });
  afterAll(async () => {
    close();
    await test.close();
  });

  const read = async () => (await fetch(`${url}/metrics`)).text();

  it('tell requests by route and never by address', async () => {
    const client = await test.as('coordinator');
    await client.get(`/organisations/${test.organisations.ministry}?q=somebody`);
    const text = await read();
    expect(text).toMatch(/_count\{method="GET",route="\/api\/v1\/organisations\/:id",status="\d+"\} 1/);
    expect(text).not.toMatch(/somebody|[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('tell how writes wait, whether an import runs, what database it is, and the process', async () => {
    const client = await test.as('coordinator');
    await client.post('/organisations', { name: { en: 'Measured' }, sector: 'public' });
    const text = await read();
    expect(text).toMatch(/symmachia_write_wait_seconds_count [1-9]/);
    expect(text).toMatch(/symmachia_imports_running 0/);
    expect(text).toMatch(/symmachia_info\{version="[^"]+",database="sqlite"\} 1/);
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
  });

  it('are at their own port only', async () => {
    expect((await test.app.inject({ url: '/metrics' })).statusCode).toBe(404);
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});
