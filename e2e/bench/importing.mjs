import { setTimeout } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';

const rows = 50_000;
const boundary = 'symmachia-bench';
const json = { 'content-type': 'application/json' };

/**
 * What everybody else notices while a plan of 50,000 rows is read and written: the longest that the health check and the
 * saves of another user took, in seconds.
 */
export async function importing(api) {
  const call = (path, options = {}) =>
    fetch(`${api.url}/api/v1${path}`, { ...options, headers: { cookie: api.cookie, ...options.headers } });
  const post = (path, body) => call(path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  const dates = { startDate: '2026-01-01', endDate: '2026-12-31' };
  const made = await Promise.all(
    ['imported', 'edited'].map((code) => post('/plans', { code, title: { en: code }, languages: ['en'], ...dates })),
  );
  const edited = await made[1].json();

  const others = new Others([
    async () => (await fetch(`${api.url}/api/v1/health`)).status === 200,
    async (turn) =>
      (await post(`/plans/${edited.code}/pillars`, { code: `P${turn}`, name: { en: 'Skills' } })).status === 201,
  ]);
  const batch = await (await upload(call)).json();
  const applied = await call(`/imports/${batch.id}/apply`, { method: 'POST' });
  if (applied.status !== 200) throw new Error(`The import was not applied: ${await applied.text()}`);
  return others.worst();
}

/** Asks one after another, for as long as it is not told to stop. */
class Others {
  #isOver = false;
  #asking;

  constructor(questions) {
    this.#asking = Promise.all(questions.map((question) => this.#ask(question)));
  }

  worst() {
    this.#isOver = true;
    return this.#asking;
  }

  async #ask(question) {
    let worst = 0;
    for (let turn = 1; !this.#isOver; turn += 1) {
      const start = performance.now();
      if (!(await question(turn))) return Infinity;
      worst = Math.max(worst, performance.now() - start);
      await setTimeout(50);
    }
    return worst / 1000;
  }
}

const upload = (call) =>
  call('/plans/imported/imports', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: [
      `--${boundary}`,
      'content-disposition: form-data; name="file"; filename="plan.csv"',
      'content-type: text/csv',
      '',
      csv(),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  });

/** Ten pillars of 20 sub-pillars, 20,000 actions, two or three commitments each. */
const csv = () =>
  [
    'Pillar,Sub-pillar,Action,Commitment,Organisation,Status,Progress,Start date,End date',
    ...Array.from({ length: rows }, (_, n) => {
      const action = n % 20_000;
      const [pillar, subPillar] = [action % 10, action % 200];
      const organisation = `Organisation ${n % 300}`;
      return `Pillar ${pillar},Sub-pillar ${subPillar},Action ${action},Commitment ${n},${organisation},in progress,${n % 101}%,2026-02-01,2026-11-30`;
    }),
  ].join('\n');
