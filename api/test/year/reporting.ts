import type { OwnReport, OwnReports, PageOf, Period, Update, UpdateInReview } from '@symmachia/contracts';
import type { Random } from '../../src/administration/demonstration/random';
import type { Alliance } from './alliance';
import type { Person } from './person';
import { reportOn } from './report';

/** How often those who owe a report do what: the rest stay silent. */
interface Habits {
  drafts: number;
  sends: number;
}

/** What the officers of the alliance and its reviewer do in the course of a month. */
export class Reporting {
  constructor(
    private readonly alliance: Alliance,
    private readonly random: Random,
  ) {}

  /** Some of those who have not sent their report draft it, some send it; each time others. */
  async report(period: Period, { drafts, sends }: Habits): Promise<void> {
    for (const officer of this.alliance.officers)
      for (const own of await this.unsent(officer, period)) {
        const habit = this.random.below(100);
        if (habit >= drafts + sends) continue;
        const update = await officer.put<Update>(pathOf(period, own), reportOn(own, this.random));
        if (habit < sends) await officer.post(`/updates/${update.id}/submit`);
      }
  }

  /** Approves most of what waits, many at once; returns some with a reason, leaves some for later. */
  async review(period: Period, { returns, leaves }: { returns: number; leaves: number }): Promise<void> {
    const approved: { id: string; version: number }[] = [];
    for (const { id, version } of await this.waiting(period)) {
      const mood = this.random.below(100);
      if (mood < returns)
        await this.alliance.reviewer.post(`/updates/${id}/return`, { comment: 'How many took part?' });
      else if (mood >= returns + leaves) approved.push({ id, version });
    }
    if (approved.length === 0) return;
    await this.alliance.reviewer.post(`/plans/${this.alliance.plan}/updates/approve`, { updates: approved });
  }

  /** What came back is sent again, with what is there already. */
  async answer(period: Period, share: number): Promise<void> {
    for (const officer of this.alliance.officers)
      for (const { state, draft } of await this.unsent(officer, period))
        if (state === 'returned' && draft && this.random.below(100) < share)
          await officer.post(`/updates/${draft.id}/submit`);
  }

  /** The reports that an officer may still write for a period. */
  async unsent(officer: Person, period: Period): Promise<OwnReport[]> {
    const { items } = await officer.get<OwnReports>(`/my/updates?period=${period.id}`);
    return items.filter(({ isOurs, owed, state }) => isOurs && owed && state !== 'submitted' && state !== 'approved');
  }

  /** A closed period takes no report, whatever the clock says now. */
  async refused(period: Period | undefined): Promise<void> {
    const [officer] = this.alliance.officers;
    const [own] = period && officer ? await this.unsent(officer, period) : [];
    if (!period || !officer || !own) throw new Error('Nobody is left to be refused');
    expect(await officer.refusedPut(pathOf(period, own), { progressPercent: 1 })).toBe('period-not-open');
  }

  private async waiting(period: Period): Promise<UpdateInReview[]> {
    const path = `/plans/${this.alliance.plan}/updates?limit=200&period=${period.id}`;
    return (await this.alliance.reviewer.get<PageOf<UpdateInReview>>(path)).items;
  }
}

export const pathOf = (period: Period, { commitment }: { commitment: { id: string } }): string =>
  `/periods/${period.id}/commitments/${commitment.id}/update`;
