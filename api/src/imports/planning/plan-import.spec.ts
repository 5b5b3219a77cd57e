import fc from 'fast-check';
import type { ImportPlan } from './import-plan';
import { emptyPlan, newId, once, planned, planOrganisation } from './planned.spec-support';

const verdicts = ({ rows }: ImportPlan) =>
  rows.map(({ verdict, code, warning }) => [verdict, code, warning].filter(Boolean).join(' '));
const titles = (list: readonly { input: { title: { en?: string } } }[]) => list.map(({ input }) => input.title.en);

describe('a row brings what its levels name', () => {
  const plan = planned([
    'Pillar,Sub-pillar,Action,Commitment,Milestone,Due date',
    'P,S,A,C,M,2026-05-01',
    'P,S,A,C,N,2026-06-01',
    'P,T,A,C,M,2026-05-01',
  ]);

  it('once, however many rows name it, and apart where the full path differs', () => {
    expect(plan.contents).toEqual({
      pillars: 1,
      subPillars: 2,
      actions: 2,
      commitments: 2,
      milestones: 3,
      organisations: 0,
    });
    expect(verdicts(plan)).toEqual(['create', 'create', 'create']);
  });

  it('numbered after what there is', () => {
    expect(plan.pillars.map(({ input }) => input.code)).toEqual(['1', '1.1', '1.2']);
    expect(plan.actions.map(({ input }) => input.code)).toEqual(['A01', 'A02']);
    const [action] = once(planned(['Code,Action', 'A07,Old'])).actions;
    const later = planned(['Action,Commitment', 'New,First'], emptyPlan({ actions: action ? [action] : [] }));
    expect(later.actions.map(({ input }) => input.code)).toEqual(['A08']);
    expect(later.commitments.map(({ input }) => input.reference)).toEqual(['C001']);
  });

  it('as often as it stands there: rows of the same full path are told apart by their order', () => {
    const lines = ['Action,Commitment,Progress', 'A,Course,10', 'A,Course,20', 'A,Course,30'];
    const plan = planned(lines);
    expect([plan.contents.actions, plan.contents.commitments]).toEqual([1, 3]);
    const again = planned(lines.with(2, 'A,Course,25'), once(plan));
    expect(verdicts(again)).toEqual(['unchanged', 'update', 'unchanged']);
  });

  it('and titles that differ in case or accents are different titles', () => {
    expect(planned(['Action', 'Formació', 'formació', 'Formacio']).contents.actions).toBe(3);
  });
});

describe('levels may be missing', () => {
  it('a sub-pillar without a pillar is a pillar, an action without either hangs on none', () => {
    const plan = planned(['Pillar,Sub-pillar,Action', ',S,A', ',,B']);
    expect(plan.contents).toMatchObject({ pillars: 1, subPillars: 0 });
    expect(plan.actions.map(({ input }) => input.pillars.length)).toEqual([1, 0]);
  });

  it.each([
    ['its sub-pillar', 'P,S,,C', 'S'],
    ['its pillar', 'P,,,C', 'P'],
    ['itself', ',,,C', 'C'],
  ])('a commitment without an action belongs to one called like %s', (_, row, title) => {
    const plan = planned(['Pillar,Sub-pillar,Action,Commitment', row]);
    expect([titles(plan.actions), titles(plan.commitments)]).toEqual([[title], ['C']]);
  });

  it('a milestone stands below its commitment, else below its action', () => {
    const plan = planned(['Action,Commitment,Milestone,Due date', 'A,C,M,2026-05-01', 'A,,N,2026-05-01']);
    expect(plan.milestones.map(({ input }) => Boolean(input.commitment))).toEqual([true, false]);
  });

  it('a milestone without a day is due when what it belongs to ends, with a warning', () => {
    const plan = planned(['Action,Milestone,End date', 'A,M,']);
    expect(verdicts(plan)).toEqual(['create due-date-assumed']);
    expect(plan.milestones[0]?.input.dueDate).toBe('2026-12-31');
  });
});

describe('what a row says of itself', () => {
  it('actions without a status are in progress, and take it from their own rows only', () => {
    const plan = planned(['Action,Commitment,Status', 'A,,Completed', 'B,C,Completed']);
    expect(plan.actions.map(({ input }) => input.status)).toEqual(['completed', 'in_progress']);
    expect(plan.commitments.map(({ input }) => input.deliveryStatus)).toEqual(['fulfilled']);
  });

  it('a status that needs a reason says that it comes from the file; a merger cannot be told by one', () => {
    const plan = planned(['Action,Status', 'A,Cancelled', 'B,Merged']);
    expect(plan.actions[0]?.input).toMatchObject({ status: 'cancelled', statusReason: 'From a file' });
    expect(verdicts(plan)).toEqual(['create', 'error merged-into-required']);
  });

  it('progress becomes a value, and where nothing is said the commitment is not started and not reported', () => {
    const plan = planned(['Action,Commitment,Status,Progress', 'A,C,,75%', 'A,D,,', 'A,E,Completed,']);
    expect(plan.values).toEqual([
      { commitmentId: plan.commitments[0]?.id, progress: 7500, deliveryStatus: null, replaces: null },
    ]);
    expect(plan.commitments.map(({ input }) => input.deliveryStatus)).toEqual([
      'in_progress',
      'not_started',
      'fulfilled',
    ]);
    expect(verdicts(plan)).toEqual(['create', 'create not-reported', 'create']);
  });

  it('progress of an action is that of a commitment of its own, unless it has other commitments', () => {
    const plan = planned([
      'Action,Commitment,Status,Progress',
      'A,,Completed,90',
      'B,,In progress,10',
      'B,C,In progress,20',
    ]);
    expect(titles(plan.commitments)).toEqual(['A', 'C']);
    expect(plan.commitments[0]?.input.deliveryStatus).toBe('fulfilled');
    expect(verdicts(plan)).toEqual(['create', 'create progress-of-commitments', 'create']);
  });

  it('the first row that states a thing decides; a later one that says otherwise is warned of', () => {
    const plan = planned([
      'Action,Milestone,Due date,Start date',
      'A,M,2026-05-01,2026-01-01',
      'A,N,2026-06-01,2026-02-01',
    ]);
    expect(plan.actions[0]?.input.startDate).toBe('2026-01-01');
    expect(verdicts(plan)).toEqual(['create', 'create contradicts-earlier-row']);
  });

  it('a code is the action’s, unless it changes from commitment to commitment', () => {
    const shared = planned(['Action,Commitment,Code', 'A,C,X1', 'A,D,X1']);
    expect(shared.actions.map(({ input }) => input.code)).toEqual(['X1']);
    const own = planned(['Action,Commitment,Code', 'A,C,X1', 'A,D,X2']);
    expect(own.commitments.map(({ input }) => input.reference)).toEqual(['X1', 'X2']);
    expect(own.actions.map(({ input }) => input.code)).toEqual(['A01']);
  });

  it('target groups are added up over the rows of an action; one that nobody knows is warned of', () => {
    const groups = [newId(), newId()];
    const state = emptyPlan({
      targetGroups: [
        { id: groups[0] ?? '', code: 'citizens', name: { en: 'Citizens' } },
        { id: groups[1] ?? '', code: 'sailors', name: { el: 'Ναυτικοί' } },
      ],
    });
    const plan = planned(
      ['Action,Commitment,Progress,Target group', 'A,C,1,Citizens', 'A,D,1,ΝΑΥΤΙΚΟΙ', 'A,E,1,Martians'],
      state,
    );
    expect(plan.actions[0]?.input.targetGroups).toEqual(groups);
    expect(verdicts(plan)[2]).toBe('create unknown-target-group');
  });
});

describe('organisations', () => {
  const known = {
    id: newId(),
    name: { el: 'Επινοημένος Δήμος', en: 'Invented Municipality' },
    shortName: 'ΕΔ',
    aliases: ['Δήμος Επινοήσεων'],
    sector: 'public' as const,
    mergedInto: null,
  };
  const successor = { ...known, id: newId(), name: { en: 'Successor' }, shortName: null, aliases: [] };
  const leads = (plan: ImportPlan) => plan.commitments.map(({ input }) => input.parties[0]?.organisation);

  it.each(['INVENTED municipality', 'επινοημενος δημος', 'ΕΔ', 'Δημος Επινοησεων'])('are found as %s', (name) => {
    const state = emptyPlan({ organisations: [known] });
    const plan = planned(['Action,Commitment,Organisation', `A,C,${name}`], state);
    expect([plan.organisations, leads(plan)]).toEqual([[], [known.id]]);
  });

  it('that went into others are theirs', () => {
    const state = emptyPlan({ organisations: [{ ...known, mergedInto: successor.id }, successor] });
    expect(leads(planned(['Action,Commitment,Organisation', 'A,C,ΕΔ'], state))).toEqual([successor.id]);
  });

  it('that nobody knows are created once, with the sector that some row gives, else assumed public', () => {
    const plan = planned(['Action,Organisation,Sector', 'A,Guild,', 'B,GUILD,Third sector', 'C,Harbour,']);
    expect(plan.organisations.map(({ input }) => [input.name.en, input.sector])).toEqual([
      ['Guild', 'third_sector'],
      ['Harbour', 'public'],
    ]);
    expect(verdicts(plan)).toEqual(['create', 'create', 'create sector-assumed']);
  });

  it('lead the commitments that name them; others are the plan’s, and an action is led by the one behind it all', () => {
    const plan = planned(['Action,Commitment,Organisation', 'A,C,Guild', 'A,D,Guild', 'B,E,Guild', 'B,F,']);
    const guild = plan.organisations[0]?.id;
    expect(leads(plan)).toEqual([guild, guild, guild, planOrganisation]);
    expect(plan.actions.map(({ input }) => input.leadOrganisation)).toEqual([guild, planOrganisation]);
  });
});

describe('what is in the plan already', () => {
  const header = 'Pillar,Action,Commitment,External ID,Status,Progress,Organisation';
  const first = planned([header, 'P,A,C,7,In progress,50,Guild', 'P,A,D,8,In progress,10,Guild']);
  const state = once(first);

  it('is found by external id when it was renamed and moved', () => {
    const plan = planned([header, 'Q,B,C renamed,7,Completed,80,Harbour'], state);
    expect(verdicts(plan)).toEqual(['update sector-assumed']);
    expect(plan.changedCommitments).toEqual([
      {
        id: first.commitments[0]?.id,
        change: { action: plan.actions[0]?.id, title: { en: 'C renamed' }, deliveryStatus: 'fulfilled' },
        externalId: undefined,
        leadOrganisation: plan.organisations[0]?.id,
      },
    ]);
    const known = state.commitments[0]?.value?.updateId;
    expect(plan.values).toMatchObject([{ commitmentId: first.commitments[0]?.id, progress: 8000, replaces: known }]);
  });

  it('is found by its full path without one, and only what the file brings is compared', () => {
    const plan = planned(['Pillar,Action,Commitment,Progress', 'P,A,C,50', 'P,A,D,20'], state);
    expect(verdicts(plan)).toEqual(['unchanged', 'update']);
    expect(plan.values.map(({ progress }) => progress)).toEqual([2000]);
  });

  it('is found by its title alone when the file names no pillars', () => {
    expect(verdicts(planned(['Action,Commitment', 'A,C'], state))).toEqual(['unchanged not-reported']);
  });

  it('is something else when its external id is another', () => {
    expect(verdicts(planned([header, 'P,A,C,9,In progress,50,Guild'], state))).toEqual(['create']);
  });

  it('keeps its code: one that something else has is refused', () => {
    const plan = planned(['Pillar,Action,Code', 'P,Another,A01'], state);
    expect(plan.rows[0]).toMatchObject({ verdict: 'error', field: 'code', code: 'code-taken', value: 'A01' });
  });

  it('takes no value past an update that is being written or reviewed', () => {
    const reporting = { ...state, commitments: state.commitments.map((each) => ({ ...each, isBeingReported: true })) };
    const plan = planned(['Pillar,Action,Commitment,Progress', 'P,A,C,90', 'P,A,D,10'], reporting);
    expect(verdicts(plan)).toEqual(['error update-pending', 'unchanged']);
  });

  it('takes no status that its own may not become', () => {
    const done = once(planned(['Action,Status', 'A,Completed']));
    expect(verdicts(planned(['Action,Status', 'A,Planned'], done))).toEqual(['error action-transition-refused']);
  });

  it('is translated, not overwritten, by a file in another language', () => {
    const greek = planned(['Εξωτερικός κωδικός,Δράση,Δέσμευση', '7,A,Δέσμευση Γ'], state, 'el');
    expect(greek.changedCommitments[0]?.change).toEqual({ title: { el: 'Δέσμευση Γ' } });
  });
});

describe('a row in error', () => {
  it('brings nothing, neither its pillar nor its organisation', () => {
    const plan = planned(['Pillar,Action,Organisation,Progress', 'P,A,Guild,x']);
    expect(plan).toMatchObject({ pillars: [], actions: [], organisations: [], counts: { error: 1, create: 0 } });
  });

  it('does not take away what another row names', () => {
    const plan = planned(['Pillar,Action,Commitment,Progress', 'P,A,C,x', 'P,A,D,50']);
    expect([titles(plan.actions), titles(plan.commitments)]).toEqual([['A'], ['D']]);
  });

  it('refuses an end before the start that the plan knows', () => {
    const state = once(planned(['Action,Start date', 'A,2026-06-01']));
    expect(verdicts(planned(['Action,End date', 'A,2026-05-01'], state))).toEqual(['error end-before-start']);
  });
});

describe('the same file again', () => {
  const name = fc.constantFrom('', 'A', 'B', 'Γ');
  const cell = (...values: string[]) => fc.constantFrom('', ...values);
  const row = fc
    .tuple(
      name,
      name,
      name,
      name,
      name,
      cell('In progress', 'Completed'),
      cell('10', '50%'),
      cell('2026-01-01', '2026-02-01'),
      cell('2026-03-01', '2026-04-01'),
      cell('Guild', 'HARBOUR', 'harbour'),
      cell('private', 'public'),
      cell('7', '8', '9'),
      cell('X', 'Y'),
    )
    .filter((cells) => cells.slice(0, 5).some(Boolean));
  const header =
    'Pillar,Sub-pillar,Action,Commitment,Milestone,Status,Progress,Start date,End date,Organisation,Sector,External ID,Code';

  it('changes nothing, whatever levels its rows name and however often', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const lines = [header, ...rows.map((cells) => cells.join(','))];
        const first = planned(lines);
        const again = planned(lines, once(first));
        const errors = first.counts.error;
        expect(again.counts).toMatchObject({ create: 0, update: 0, error: errors, unchanged: rows.length - errors });
        expect(again.values).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
