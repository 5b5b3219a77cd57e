import fc from 'fast-check';
import { type Role, roles } from '../vocabularies';
import { type Actor, can, type Membership, type Subject } from './can';
import { type EntityWithGuardedFields, fieldScopes, readableFields, withheldFields } from './fields';

const ofPlan = (role: Role): Actor => actorWith({ role, planId: 'plan', organisationId: null });
const ofOrganisation = (role: Role): Actor => actorWith({ role, planId: null, organisationId: 'mine' });
const actorWith = (...memberships: Membership[]): Actor => ({ userId: 'u', isAdmin: false, memberships });

const own: Subject = { planId: 'plan', organisationIds: ['mine'], participantOrganisationIds: ['mine'] };
const others: Subject = { ...own, organisationIds: ['theirs'] };
const entities = Object.keys(fieldScopes) as EntityWithGuardedFields[];
/** Of delivery: who took part in a lab is another matter. */
const delivered = entities.filter((entity) => entity !== 'lab_participants');

describe('what is not for everybody', () => {
  it.each(['coordinator', 'reviewer', 'assessor'] as const)('is for the %s', (role) => {
    for (const entity of delivered) expect(withheldFields(ofPlan(role), entity, own)).toEqual([]);
  });

  it.each(['organisation_lead', 'organisation_editor'] as const)('is for the %s of its own rows only', (role) => {
    for (const entity of delivered) {
      expect(withheldFields(ofOrganisation(role), entity, own)).toEqual([]);
      expect(withheldFields(ofOrganisation(role), entity, others)).toEqual(Object.keys(fieldScopes[entity]));
    }
  });

  it('of a lab’s participants is for the unit and its facilitators, not even for the participants’ organisations', () => {
    for (const role of ['coordinator', 'facilitator'] as const)
      expect(withheldFields(ofPlan(role), 'lab_participants', own)).toEqual([]);
    for (const who of [
      ofPlan('reviewer'),
      ofPlan('leadership'),
      ofPlan('assessor'),
      ofOrganisation('organisation_lead'),
    ])
      expect(withheldFields(who, 'lab_participants', own)).toEqual(['name', 'consentAt']);
  });

  it('is not for facilitators; leadership sees challenges and next steps, but neither contacts nor reviews', () => {
    expect(withheldFields(ofPlan('facilitator'), 'commitments', own)).toEqual(Object.keys(fieldScopes.commitments));
    expect(withheldFields(ofPlan('leadership'), 'commitments', own)).toEqual(Object.keys(fieldScopes.commitments));
    expect(withheldFields(ofPlan('leadership'), 'progress_updates', own)).toEqual(['submittedById']);
  });

  it('is left out of a row, and nothing else is', () => {
    const row = { title: 'Training', contact: 'Anna (sample)', reviewComment: null };
    expect(readableFields(ofPlan('facilitator'), 'commitments', own, row)).toEqual({ title: 'Training' });
    expect(readableFields(ofPlan('coordinator'), 'commitments', own, row)).toEqual(row);
  });

  it('is read by exactly whom the one table of rights allows it, whoever they are', () => {
    const membership: fc.Arbitrary<Membership> = fc.record({
      role: fc.constantFrom(...roles),
      planId: fc.constantFrom('plan', 'other', null),
      organisationId: fc.constantFrom('mine', 'theirs', null),
    });
    const actor: fc.Arbitrary<Actor> = fc.record({
      userId: fc.constant('u'),
      isAdmin: fc.boolean(),
      memberships: fc.array(membership, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(actor, fc.constantFrom(...entities), fc.constantFrom(own, others, {}), (who, entity, subject) => {
        const withheld = withheldFields(who, entity, subject);
        for (const [field, scope] of Object.entries(fieldScopes[entity]))
          expect(withheld.includes(field)).toBe(!can(who, scope, subject));
      }),
    );
  });
});
