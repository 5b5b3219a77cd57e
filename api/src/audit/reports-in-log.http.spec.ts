import type { AuditPage, AuditReference, Commitment, Period, Update } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Asker } from '../../test/test-app';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let commitment: Commitment;
  let june: Period;

  beforeAll(async () => {
    test = await testApp(await fresh());
    const unit = await test.as('coordinator');
    const { company } = test.organisations;
    const { body: action } = await unit.post<{ id: string }>('/plans/test-plan/actions', { title: { en: 'Action' } });
    const parties = [{ organisation: company, role: 'lead' }];
    const input = { action: action.id, reference: 'C1', title: { en: 'Courses' }, parties };
    commitment = (await unit.post<Commitment>('/plans/test-plan/commitments', input)).body;
    const days = { label: 'June', startDate: '2026-06-01', endDate: '2026-06-30' };
    june = (await unit.post<Period>('/plans/test-plan/periods', days)).body;
    await unit.post(`/periods/${june.id}/open`);
    const partner = await test.as('organisation_lead');
    const path = `/periods/${june.id}/commitments/${commitment.id}/update`;
    const { body: update } = await partner.put<Update>(path, { progressPercent: 10, narrative: { en: 'A tenth' } });
    await partner.post(`/updates/${update.id}/submit`);
    await (await test.as('reviewer')).post(`/updates/${update.id}/return`, { comment: 'Say where' });
    await unit.put(`/commitments/${commitment.id}/rag-override`, { rag: 'amber', reason: 'Late rooms' });
    await unit.post(`/periods/${june.id}/lock`);
    const until = { unlockedUntil: '2026-12-31', reason: 'They moved' };
    await unit.put(`/periods/${june.id}/exceptions/${company}`, until);
  });
  afterAll(() => test.close());

  const newest = async (asker: Asker, entity: string) => {
    const { body } = await (await test.as(asker)).get<AuditPage>(`/audit?entity=${entity}&limit=1`);
    return { ...body.items[0], called: body.references.find(({ id }) => id === body.items[0]?.entityId) };
  };

  it.each(['progress_updates', 'review_events'] as const)(
    'what the log tells of %s names the commitment and the period, and whose page tells of it',
    async (entity) => {
      const called: Partial<AuditReference> = {
        ...{ entity, code: 'C1', name: { en: 'Courses' }, period: 'June' },
        of: { entity: 'commitments', id: commitment.id },
      };
      for (const asker of ['admin', 'coordinator', 'organisation_lead'] as const)
        expect((await newest(asker, entity)).called).toMatchObject(called);
    },
  );

  it('an unlocked period names the organisation and the period, frozen figures the period', async () => {
    for (const asker of ['coordinator', 'organisation_lead'] as const)
      expect((await newest(asker, 'period_exceptions')).called).toMatchObject({
        ...{ name: { en: 'Test Company' }, period: 'June' },
        of: { entity: 'organisations', id: test.organisations.company },
      });
    expect((await newest('coordinator', 'snapshots')).called).toMatchObject({ code: 'June', name: {} });
  });

  it('a colour that was set names what it was set on and the period', async () => {
    expect((await newest('coordinator', 'rag_overrides')).called).toMatchObject({
      ...{ code: 'C1', name: { en: 'Courses' }, period: 'June' },
      of: { entity: 'commitments', id: commitment.id },
    });
  });

  it('a step of a review names the report that it is a step of, and who took it once', async () => {
    const { actor, changes } = await newest('coordinator', 'review_events');
    expect(actor?.name).toBe('reviewer');
    expect(changes?.map(({ field }) => field).toSorted()).toEqual([
      ...['comment', 'commitment', 'from', 'plan', 'to', 'update'],
    ]);
  });
});
