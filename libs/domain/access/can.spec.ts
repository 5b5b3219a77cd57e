import fc from 'fast-check';
import { type Role, roles } from '../vocabularies';
import { type Actor, can, canAnywhere, covers, type Membership, type Subject, visible } from './can';
import { grants, planlessScopes, type Scope, signedInScopes } from './scopes';

const scopes = Object.keys(grants).filter((scope): scope is Scope => scope in grants);
const actorWith = (...memberships: Membership[]): Actor => ({ userId: 'u', isAdmin: false, memberships });
const ofPlan = (role: Role, planId = 'plan'): Membership => ({ role, planId, organisationId: null });
const ofOrganisation = (role: Role, organisationId = 'mine'): Membership => ({ role, planId: null, organisationId });
const nobody = actorWith();

const inPlan: Subject = { planId: 'plan', participantOrganisationIds: ['mine', 'theirs'], organisationIds: ['theirs'] };
const ownInPlan: Subject = { ...inPlan, organisationIds: ['mine', 'theirs'] };
const elsewhere: Subject = { planId: 'other', participantOrganisationIds: ['theirs'], organisationIds: ['theirs'] };

/** What of domain.md "Roles" each role may do in its plan, or for its organisation. */
const mayInPlan = (role: Role) => scopes.filter((scope) => can(actorWith(ofPlan(role)), scope, inPlan));
const mayWithOwn = (role: Role) => scopes.filter((scope) => can(actorWith(ofOrganisation(role)), scope, ownInPlan));
const mayWithOthers = (role: Role) => scopes.filter((scope) => can(actorWith(ofOrganisation(role)), scope, inPlan));

const reading: Scope[] = ['plan:read', 'action:read', 'commitment:read', 'organisation:read', 'delivery:read'];

describe('the roles of a plan', () => {
  it.each(['coordinator', 'reviewer', 'facilitator', 'leadership', 'assessor'] as const)(
    '%s reads the plan',
    (role) => {
      expect(mayInPlan(role)).toEqual(expect.arrayContaining(reading));
    },
  );

  it('coordinator may do everything but assess and administer', () => {
    expect(scopes.filter((scope) => !mayInPlan('coordinator').includes(scope))).toEqual([
      'assessment:create',
      'admin:all',
    ]);
  });

  it('reviewer reviews and changes nothing', () => {
    expect(mayInPlan('reviewer').filter((scope) => !reading.includes(scope))).toEqual([
      'commitment:review',
      'update:review',
      'proposal:read',
      'draft:read',
      'review:read',
      'challenge:read',
    ]);
  });

  it('facilitator has labs, ideas and their fate, and sees the actions that are proposed for them', () => {
    expect(mayInPlan('facilitator').filter((scope) => !reading.includes(scope))).toEqual([
      'proposal:read',
      'lab:update',
      'idea:propose',
      'idea:update',
    ]);
  });

  it('leadership exports, records decisions and sees challenges, but no drafts', () => {
    expect(mayInPlan('leadership').filter((scope) => !reading.includes(scope))).toEqual([
      'challenge:read',
      'export:run',
      'decision:create',
    ]);
  });

  it('assessor assesses and sees review threads', () => {
    expect(mayInPlan('assessor').filter((scope) => !reading.includes(scope))).toEqual([
      'review:read',
      'challenge:read',
      'assessment:create',
    ]);
  });

  it.each(['coordinator', 'reviewer', 'facilitator', 'leadership', 'assessor'] as const)(
    '%s of one plan may do nothing in another',
    (role) => {
      const there = scopes.filter((scope) => can(actorWith(ofPlan(role)), scope, elsewhere));
      const everywhere = role === 'coordinator' ? [...planlessScopes, ...signedInScopes] : signedInScopes;
      expect(there.toSorted()).toEqual([...everywhere].toSorted());
    },
  );
});

describe('the roles of an organisation', () => {
  it.each(['organisation_lead', 'organisation_editor'] as const)('%s reads the plans that it takes part in', (role) => {
    expect(mayWithOthers(role)).toEqual(reading);
    expect(can(actorWith(ofOrganisation(role)), 'plan:read', elsewhere)).toBe(false);
    expect(can(actorWith(ofOrganisation(role)), 'plan:read', { planId: 'plan' })).toBe(false);
  });

  it('editor writes its own commitments’ words and updates, proposes, and sees its own drafts and threads', () => {
    expect(mayWithOwn('organisation_editor').filter((scope) => !reading.includes(scope))).toEqual([
      'action:propose',
      'commitment:update',
      'commitment:propose',
      'update:draft',
      'update:submit',
      'proposal:read',
      'draft:read',
      'review:read',
      'challenge:read',
      'idea:propose',
    ]);
  });

  it('lead has beside that its own people and audit log', () => {
    const more = mayWithOwn('organisation_lead').filter((scope) => !mayWithOwn('organisation_editor').includes(scope));
    expect(more).toEqual(['audit:read', 'people:update']);
  });

  it('edits only its own commitments', () => {
    const editor = actorWith(ofOrganisation('organisation_editor'));
    expect(can(editor, 'update:draft', ownInPlan)).toBe(true);
    expect(can(editor, 'update:draft', inPlan)).toBe(false);
    expect(can(editor, 'commitment:settle', ownInPlan)).toBe(false);
  });

  it('never holds for a plan that the membership names beside it, nor a plan’s role for an organisation', () => {
    const both = { planId: 'plan', organisationId: 'mine' };
    expect(can(actorWith({ role: 'organisation_lead', ...both }), 'update:draft', inPlan)).toBe(false);
    expect(can(actorWith({ role: 'coordinator', ...both }), 'update:draft', { organisationIds: ['mine'] })).toBe(false);
  });
});

describe('everybody and nobody', () => {
  it('an administrator may do everything to everything', () => {
    const admin = { ...nobody, isAdmin: true };
    expect(scopes.every((scope) => can(admin, scope) && can(admin, scope, elsewhere))).toBe(true);
  });

  it('only being an administrator makes one, no membership does', () => {
    expect(can(actorWith(ofPlan('admin')), 'plan:read', inPlan)).toBe(false);
  });

  it('anybody signed in reads the directory of organisations and nothing else', () => {
    expect(scopes.filter((scope) => canAnywhere(nobody, scope))).toEqual(['organisation:read']);
  });

  it('who coordinates any plan creates plans and keeps the directory', () => {
    for (const scope of planlessScopes) {
      expect(can(actorWith(ofPlan('coordinator')), scope)).toBe(true);
      expect(can(actorWith(ofPlan('reviewer')), scope)).toBe(false);
      expect(can(actorWith(ofOrganisation('organisation_lead')), scope, { organisationIds: ['mine'] })).toBe(false);
    }
  });

  it('several memberships add up', () => {
    const actor = actorWith(ofPlan('reviewer', 'other'), ofOrganisation('organisation_editor'));
    expect(can(actor, 'update:review', elsewhere)).toBe(true);
    expect(can(actor, 'update:review', ownInPlan)).toBe(false);
    expect(can(actor, 'update:draft', ownInPlan)).toBe(true);
  });
});

describe('the predicate for lists', () => {
  it('names plans, taking part and belonging', () => {
    const actor = actorWith(ofPlan('reviewer', 'p1'), ofPlan('leadership', 'p1'), ofOrganisation('organisation_lead'));
    expect(visible(actor, 'plan:read')).toEqual({
      all: false,
      plans: ['p1'],
      participants: ['mine'],
      organisations: [],
    });
    expect(visible(actor, 'draft:read')).toEqual({
      all: false,
      plans: ['p1'],
      participants: [],
      organisations: ['mine'],
    });
    expect(visible(actor, 'admin:all')).toEqual({ all: false, plans: [], participants: [], organisations: [] });
    expect(visible({ ...actor, isAdmin: true }, 'admin:all')).toEqual({ all: true });
  });

  it('shows exactly what the table allows, whoever asks about whatever', () => {
    const id = fc.constantFrom('1', '2', '3');
    const plans = fc.option(
      id.map((key) => `plan ${key}`),
      { nil: null },
    );
    const organisation = id.map((key) => `organisation ${key}`);
    const actor: fc.Arbitrary<Actor> = fc.record({
      userId: fc.constant('u'),
      isAdmin: fc.boolean(),
      memberships: fc.array(
        fc.record({
          role: fc.constantFrom(...roles),
          planId: plans,
          organisationId: fc.option(organisation, { nil: null }),
        }),
        { maxLength: 3 },
      ),
    });
    const subject: fc.Arbitrary<Subject> = fc.record(
      {
        planId: plans,
        organisationIds: fc.array(organisation, { maxLength: 2 }),
        participantOrganisationIds: fc.array(organisation, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(actor, fc.constantFrom(...scopes), subject, (who, scope, what) => {
        const allowed = allowedByTheTable(who, scope, what);
        expect(can(who, scope, what)).toBe(allowed);
        expect(covers(visible(who, scope), what)).toBe(allowed);
        if (allowed) expect(canAnywhere(who, scope)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The table read cell by cell, the slow way. */
function allowedByTheTable(actor: Actor, scope: Scope, subject: Subject): boolean {
  if (actor.isAdmin || signedInScopes.includes(scope)) return true;
  return actor.memberships.some(({ role, planId, organisationId }) => {
    if (role === 'admin') return false;
    const grant = grants[scope][role];
    if (role === 'organisation_lead' || role === 'organisation_editor') {
      const ids = grant === 'all' ? subject.participantOrganisationIds : subject.organisationIds;
      return grant !== undefined && organisationId !== null && (ids ?? []).includes(organisationId);
    }
    if (grant === undefined || planId === null) return false;
    return planlessScopes.includes(scope) || planId === subject.planId;
  });
}
