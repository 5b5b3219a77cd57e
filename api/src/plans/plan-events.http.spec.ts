import { type AddressInfo } from 'node:net';
import type { PlanCounter, Session } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { emailOf, password } from '../../test/seed';
import { type Asker, type TestApp, testApp } from '../../test/test-app';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { PlanChangesListener } from '../platform/database/plan-changes.listener';
import { Draining } from '../platform/http/draining';
import { PlanEntity } from './plan.entity';

/** What comes in a stream, as it comes. */
class Heard {
  private readonly decoder = new TextDecoder();
  private text = '';

  constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** The next event's data, or null at the end. Comments and settings are no events. */
  async next(): Promise<string | null> {
    for (;;) {
      const event = /(?:^|\n)event: changes\nid: \d+\ndata: (\d+)\n\n/.exec(this.text);
      if (event) {
        this.text = this.text.slice(event.index + event[0].length);
        return event[1] ?? '';
      }
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.text += this.decoder.decode(value, { stream: true });
    }
  }

  stop = () => this.reader.cancel();
}

eachDatabase((fresh) => {
  describe('the events of a plan', () => {
    let test: TestApp;
    let url: string;
    let address: string;
    const opened: Heard[] = [];

    beforeAll(async () => {
      address = await fresh();
      test = await testApp(address);
      await test.app.listen(0, '127.0.0.1');
      url = `http://127.0.0.1:${(test.app.getHttpServer().address() as AddressInfo).port}/api/v1`;
    });
    afterEach(async () => {
      for (const heard of opened.splice(0)) await heard.stop().catch(() => undefined);
    });
    afterAll(() => test.close());

    async function cookieOf(asker: Asker): Promise<string> {
      if (asker === 'nobody') return '';
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ email: emailOf(asker), password });
      const answer = await fetch(`${url}/session`, { method: 'POST', headers, body });
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    }

    const ask = (cookie: string) =>
      fetch(`${url}/plans/test-plan/events`, { headers: { cookie, accept: 'text/event-stream' } });

    async function listen(cookie: string): Promise<Heard> {
      const answer = await ask(cookie);
      expect(answer.status).toBe(200);
      const heard = new Heard(answer.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>);
      opened.push(heard);
      return heard;
    }

    const change = async () =>
      (await test.as('coordinator')).post('/plans/test-plan/actions', { title: { en: 'One more' } });

    it('tell the change counter at once and after each change, and no more', async () => {
      const heard = await listen(await cookieOf('leadership'));
      const first = Number(await heard.next());
      await change();
      expect(Number(await heard.next())).toBe(first + 1);
      const { body } = await (await test.as('leadership')).get<PlanCounter>('/plans/test-plan/events');
      expect(body).toEqual({ changes: first + 1 });
    });

    it('tell of what another process changed', async () => {
      const heard = await listen(await cookieOf('leadership'));
      const first = Number(await heard.next());
      const other = await Database.open(address);
      new PlanChangesListener(other);
      await other.write(system, async (tx) => {
        const plan = await tx.find(PlanEntity, { id: test.plan.id });
        if (plan) await tx.update(PlanEntity, plan, { summary: { en: 'Written elsewhere' } });
      });
      await other.close();
      expect(Number(await heard.next())).toBe(first + 1);
    });

    it('come past proxies: not compressed, not kept, not held back', async () => {
      const cookie = await cookieOf('leadership');
      const headers = { cookie, accept: 'text/event-stream', 'accept-encoding': 'gzip, br' };
      const answer = await fetch(`${url}/plans/test-plan/events`, { headers });
      const said = (name: string) => answer.headers.get(name);
      expect([said('content-type'), said('content-encoding'), said('x-accel-buffering')]).toEqual([
        'text/event-stream',
        null,
        'no',
      ]);
      expect(said('cache-control')).toContain('no-transform');
      expect(said('x-content-type-options')).toBe('nosniff');
      await answer.body?.cancel();
    });

    it('are for those who may read the plan', async () => {
      expect((await ask('')).status).toBe(401);
      expect((await ask(await cookieOf('outsider'))).status).toBe(404);
    });

    it('end with the session', async () => {
      const cookie = await cookieOf('assessor');
      const heard = await listen(cookie);
      expect(await heard.next()).not.toBeNull();
      const session = (await (await fetch(`${url}/session`, { headers: { cookie } })).json()) as Session;
      expect(session.user).not.toBeNull();
      await fetch(`${url}/session`, { method: 'DELETE', headers: { cookie } });
      await change();
      expect(await heard.next()).toBeNull();
    });

    it('are open so many times for one person, and again once some are closed', async () => {
      const cookie = await cookieOf('facilitator');
      const all: Heard[] = [];
      for (let at = 0; at < 12; at += 1) all.push(await listen(cookie));
      const refused = await ask(cookie);
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([429, 'too-many-requests']);
      await all[0]?.stop();
      await new Promise((closed) => setTimeout(closed, 200));
      await listen(cookie);
    });

    it('end when the program is told to stop, which does not wait for them', async () => {
      const heard = await listen(await cookieOf('reviewer'));
      await heard.next();
      await test.app.get(Draining).begin();
      expect(await heard.next()).toBeNull();
    });
  });
});
