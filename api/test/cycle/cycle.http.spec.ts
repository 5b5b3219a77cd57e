import fc from 'fast-check';
import { type TestApp, testApp } from '../test-app';
import type { Client } from '../client';
import { wallClock } from '../wall-clock';
import { Cycle } from './cycle';
import { signedIn, Stage } from './stage';
import { afterAnException, anySteps, type Who } from './steps';

const begins = '2028-01-10T12:00:00.000Z';

describe('the reporting cycle', () => {
  let test: TestApp;
  let clients: Readonly<Record<Who, Client>>;
  let plans = 0;

  beforeAll(async () => {
    wallClock.start('2030-01-01T00:00:00.000Z');
    test = await testApp();
    clients = await signedIn(test);
  });
  afterAll(async () => {
    await test.close();
    wallClock.stop();
  });

  it('keeps its rules, whatever people try and wherever the clock jumps', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        wallClock.set(begins);
        const stage = await Stage.set(test, clients, `cycle-${(plans += 1)}`);
        const cycle = new Cycle(test, stage, begins);
        for (const step of [{ try: 'jump', days: 0 } as const, ...steps]) await cycle.take(step);
      }),
      { numRuns: 50, seed: 20_280_229, endOnFailure: true, examples: [[afterAnException]] },
    );
  });
});
