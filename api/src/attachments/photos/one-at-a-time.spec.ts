import { OneAtATime } from './one-at-a-time';

describe('one at a time', () => {
  const busy = { code: 'busy' };

  it('whoever would wait too long is asked to come again, and is not done when their turn comes', async () => {
    const turns = new OneAtATime({ longest: 4, patience: 20 });
    const first = Promise.withResolvers<string>();
    const slow = turns.run(() => first.promise);
    const late = jest.fn(() => Promise.resolve('late'));
    await expect(turns.run(late)).rejects.toMatchObject(busy);
    first.resolve('first');
    expect([await slow, await turns.run(() => Promise.resolve('next'))]).toEqual(['first', 'next']);
    expect(late).not.toHaveBeenCalled();
  });

  it('nobody is let in before the one whose turn it is, though one between them gave up', async () => {
    const turns = new OneAtATime({ longest: 4, patience: 50 });
    const first = Promise.withResolvers<string>();
    const order: string[] = [];
    const slow = turns.run(() => first.promise).then((name) => order.push(name));
    const impatient = turns.run(() => Promise.resolve()).catch(() => order.push('gave up'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const next = turns.run(() => Promise.resolve()).then(() => order.push('next'));
    await impatient;
    first.resolve('first');
    await Promise.all([slow, next]);
    expect(order).toEqual(['gave up', 'first', 'next']);
  });
});
