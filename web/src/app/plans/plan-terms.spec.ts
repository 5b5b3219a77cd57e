import { inTreeOrder } from './plan-terms';

const pillar = (id: string, order: number, parent: string | null = null) => ({ id, code: id, order, parent });

it('each pillar is followed by its own sub-pillars, in the order of the plan', () => {
  const pillars = [pillar('b', 2), pillar('a2', 2, 'a'), pillar('a', 1), pillar('b1', 1, 'b'), pillar('a1', 1, 'a')];
  expect(inTreeOrder(pillars).map(({ id }) => id)).toEqual(['a', 'a1', 'a2', 'b', 'b1']);
});

it('pillars without an order of their own follow their codes as numbers', () => {
  expect(inTreeOrder([pillar('10', 0), pillar('9', 0)]).map(({ code }) => code)).toEqual(['9', '10']);
});
