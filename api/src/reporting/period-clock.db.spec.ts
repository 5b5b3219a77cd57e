import type { Period } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { type TestApp, testApp } from '../../test/test-app';
import { Clock } from '../platform/clock';
import { system } from '../platform/database/author';
import { PeriodClock } from './period-clock';

eachDatabase((fresh) => {
  let test: TestApp;
  let periods: PeriodClock;
  let now: string;

  beforeEach(async () => {
    test = await testApp(await fresh());
    await test.database.write(system, (tx) =>
      tx.execute('UPDATE plans SET business_date = NULL WHERE id = :id', { id: test.plan.id }),
    );
    periods = test.app.get(PeriodClock, { strict: false });
    jest.spyOn(test.app.get(Clock, { strict: false }), 'now').mockImplementation(() => now);
    now = '2025-12-01T00:00:00.000Z';
    const unit = await test.as('coordinator');
    await unit.post('/plans/test-plan/periods/generate', { rhythm: 'quarterly' });
  });
  afterEach(() => test.close());

  const statuses = async () =>
    (await test.database.read<Period>('SELECT status FROM reporting_periods ORDER BY start_date')).map(
      ({ status }) => status,
    );
  const at = async (moment: string) => {
    now = moment;
    await periods.tick();
    return statuses();
  };

  it('opens, puts into grace and locks each period when its time has come', async () => {
    expect(await at('2025-12-31T21:59:59.999Z')).toEqual(['scheduled', 'scheduled', 'scheduled', 'scheduled']);
    expect(await at('2025-12-31T22:00:00.000Z')).toEqual(['open', 'scheduled', 'scheduled', 'scheduled']);
    expect(await at('2026-04-08T21:00:00.000Z')).toEqual(['grace', 'open', 'scheduled', 'scheduled']);
    expect(await at('2026-04-15T21:00:00.000Z')).toEqual(['locked', 'open', 'scheduled', 'scheduled']);
  });

  it('catches up with everything that was missed, once', async () => {
    expect(await at('2026-07-20T00:00:00.000Z')).toEqual(['locked', 'locked', 'open', 'scheduled']);
    expect(await at('2026-07-20T00:00:00.000Z')).toEqual(['locked', 'locked', 'open', 'scheduled']);
    const snapshots = await test.database.read('SELECT id FROM snapshots');
    expect(snapshots).toHaveLength(2);
  });

  it('changes nothing back when the clock jumps back', async () => {
    const summer = await at('2026-07-20T00:00:00.000Z');
    expect(await at('2026-01-05T00:00:00.000Z')).toEqual(summer);
  });

  it('is done once by nodes that look at the same moment', async () => {
    now = '2026-07-20T00:00:00.000Z';
    await Promise.all([1, 2, 3].map(() => periods.tick()));
    expect(await statuses()).toEqual(['locked', 'locked', 'open', 'scheduled']);
    expect(await test.database.read('SELECT id FROM snapshots')).toHaveLength(2);
  });
});
