import fc from 'fast-check';
import { addDays, firstTimes, ideaRelations, type Involvement, ledTo, sectors } from '@symmachia/domain';
import {
  type ActionByHand,
  type LinkByHand,
  outcomeByHand,
  type OutcomeByHand,
  type WorkByHand,
} from './outcome-by-hand.spec-support';

const organisations = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const labs = ['first', 'second'] as const;
const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2019-02-20', days));
const party = fc.constantFrom(...organisations).map((id) => ({
  id,
  sector: sectors[organisations.indexOf(id) % sectors.length] ?? 'public',
}));

const commitment = fc.record({
  isAgreed: fc.boolean(),
  isWithdrawn: fc.boolean(),
  startDate: fc.option(day),
  parties: fc.uniqueArray(party, { maxLength: 3, selector: ({ id }) => id }),
});
const action = fc.record({
  status: fc.constantFrom('planned', 'completed', 'cancelled', 'merged'),
  startDate: day,
  pillars: fc.uniqueArray(fc.constantFrom('p', 'q'), { maxLength: 2 }),
  targetGroups: fc.uniqueArray(fc.constantFrom('g', 'h'), { maxLength: 2 }),
  lead: party,
  commitments: fc.array(commitment, { maxLength: 3 }),
});
const numbered = <Row extends object>(rows: Row[]) => rows.map((row, at) => ({ ...row, id: `x${at}` }));
const link = fc.record({
  labId: fc.constantFrom(...labs, null),
  actionId: fc.integer({ min: 0, max: 7 }).map((at) => `x${at}`),
  relation: fc.constantFrom(...ideaRelations),
  linkedOn: day,
});
const anyWork: fc.Arbitrary<WorkByHand> = fc.record({
  actions: fc.array(action, { maxLength: 8 }).map(numbered) as fc.Arbitrary<ActionByHand[]>,
  links: fc.array(link, { maxLength: 8 }).map(numbered) as fc.Arbitrary<LinkByHand[]>,
  heirs: fc.constantFrom(new Map(), new Map([['a', 'b']]), new Map([['c', 'd'], ['e', 'd']])), // prettier-ignore
});

/** What stands in the delivery rows of such an action. */
function involvementsOf({ id: actionId, status, lead, commitments, ...place }: ActionByHand): Involvement[] {
  if (status === 'cancelled' || status === 'merged') return [];
  const { pillars, targetGroups, startDate } = place;
  const counting = commitments.filter(({ isAgreed, isWithdrawn }) => isAgreed && !isWithdrawn);
  const own = { isAgreed: true, isWithdrawn: false, startDate: null, parties: [lead] };
  return (counting.length ? counting : [own]).flatMap((each, at) =>
    (each.parties.length ? each.parties : [lead]).map(({ id: organisationId, sector }) => ({
      ...{ actionId, commitmentId: `${actionId} ${at}`, organisationId, sector, pillars, targetGroups },
      startDate: each.startDate ?? startDate,
    })),
  );
}

function outcomeOf(labId: string, { actions, links, heirs }: WorkByHand): OutcomeByHand {
  const led = ledTo(links);
  const firsts = firstTimes(actions.flatMap(involvementsOf), led, heirs);
  const statusOf = new Map(actions.map(({ id, status }) => [id, status]));
  const isLeftOut = (id: string) => ['cancelled', 'merged'].includes(statusOf.get(id) ?? '');
  const own = led.filter((each) => each.labId === labId && statusOf.has(each.actionId));
  const those = (relation: string) =>
    own
      .filter((each) => each.relation === relation && !isLeftOut(each.actionId))
      .map(({ actionId }) => actionId)
      .sort();
  const told = <What extends { labId: string | null; day: string; actionId: string }>(
    whats: readonly What[],
    of: (what: What) => string,
  ) =>
    whats
      .filter((what) => what.labId === labId)
      .map((what) => `${of(what)} ${what.day} ${what.actionId}`)
      .sort();
  return {
    became: those('became'),
    enriched: those('enriched'),
    leftOut: own.flatMap(({ actionId }) => (isLeftOut(actionId) ? [actionId] : [])).sort(),
    pairs: told(firsts.collaborations, ({ one, other }) => `${one} ${other}`),
    sectors: told(firsts.sectorPairs, ({ one, other }) => `${one} ${other}`),
    fields: told(firsts.fields, ({ pillar, targetGroup }) => `${pillar} ${targetGroup}`),
  };
}

describe('the outcome of any lab', () => {
  it('is what one counts by hand from its definitions', () => {
    let told = 0;
    fc.assert(
      fc.property(anyWork, (work) => {
        for (const lab of labs) {
          const byHand = outcomeByHand(lab, work);
          expect(outcomeOf(lab, work)).toEqual(byHand);
          told += byHand.pairs.length + byHand.fields.length;
        }
      }),
      { numRuns: 2000, seed: 11 },
    );
    expect(told).toBeGreaterThan(500);
  });
});
