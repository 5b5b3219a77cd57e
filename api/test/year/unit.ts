import type { Action, Commitment, Organisation, Pillar } from '@symmachia/contracts';
import type { Random } from '../../src/administration/demonstration/random';
import type { Alliance } from './alliance';
import { date } from './calendar';
import { oneOf, type Programme } from './programme';

const because = 'The council decided so.';

/** To the day: reports are due eight days after each period, and 53 days after that day another one often ends. */
const newTolerances = { milestoneDays: 7, trailAmberPoints: 10, dueSoonDays: 8, staleDays: 53 };

/** What the unit does besides: in every month something else becomes of the plan and of who takes part in it. */
export class Unit {
  constructor(
    private readonly alliance: Alliance,
    private readonly programme: Programme,
    private readonly random: Random,
  ) {}

  /** Done in the middle of the following month, before the period of the month is locked. */
  async workIn(month: number): Promise<void> {
    const work: Partial<Record<number, () => Promise<void>>> = {
      0: () => this.weighAnew(),
      1: () => this.rename(3, date(2, 1)),
      2: () => this.stop(),
      3: () => this.takeIn(),
      4: () => this.share(),
      5: () => this.merge(),
      6: () => this.reshape(),
      7: () => this.regroup(),
      10: () => this.succeed(),
      11: () => this.rename(12, date(12, 2)),
    };
    await work[month]?.();
  }

  /** Whatever can be changed, once the year is over. */
  async changeEverything(): Promise<void> {
    const { unit, plan, organisations } = this.alliance;
    await unit.change(`/plans/${plan}`, { title: { en: 'Another title' }, tolerances: { trailAmberPoints: 1 } });
    for (const at of [1, 4, 8, 20]) await this.action(at, { weight: 7.5, title: { en: `Retitled ${at}` } });
    for (const at of [14, 15]) await this.action(at, { status: 'cancelled', statusReason: because });
    for (const at of [30, 60, 90]) await this.commitment(at, { deliveryStatus: 'withdrawn' });
    for (const at of [7, 22]) await this.organisation(at, { sector: 'third_sector', name: { en: `Anew ${at}` } });
    await this.rename(25, date(12, 16));
    for (const at of [0, 3]) await this.pillar(at, { name: { en: `Renamed ${at}` }, order: 9 - at });
    await unit.post<Pillar>(`/plans/${plan}/pillars`, { name: { en: 'A new pillar' } });
    await unit.post(`/organisations/${organisations[2]}/merge`, {
      into: organisations[1],
      on: date(12, 10),
      reason: because,
    });
  }

  private async weighAnew(): Promise<void> {
    for (const at of [0, 9, 17]) await this.action(at, { weight: 3.125 });
    for (const at of [2, 40, 77]) await this.commitment(at, { weight: 0.75 });
  }

  private async stop(): Promise<void> {
    for (const at of [5, 6, 42]) await this.action(at, { status: 'cancelled', statusReason: because });
    await this.action(7, { status: 'on_hold', statusReason: because });
    const { milestones } = await this.alliance.unit.get<Action>(`/actions/${this.programme.actions[31]}`);
    for (const { id } of milestones) await this.alliance.unit.change(`/milestones/${id}`, { dueDate: date(11, 1) });
  }

  /** A proposal becomes an action; of three commitments that a partner sends in, one is agreed to. */
  private async takeIn(): Promise<void> {
    const { plan, officers, reviewer } = this.alliance;
    await this.action(38, { status: 'in_progress' });
    for (const reviewStatus of ['approved', 'declined', 'returned']) {
      const proposal = { action: this.programme.actions[10], title: { en: `A commitment to be ${reviewStatus}` } };
      const { id } = (await officers[2]?.post<Commitment>(`/plans/${plan}/commitments`, proposal)) ?? { id: '' };
      await officers[2]?.change(`/commitments/${id}`, { reviewStatus: 'submitted' });
      const comment = reviewStatus === 'approved' ? {} : { comment: because };
      await reviewer.change(`/commitments/${id}`, { reviewStatus, ...comment });
    }
  }

  /** Two organisations that are to merge take part in the same commitments. */
  private async share(): Promise<void> {
    const [one, other, third] = [5, 10, 15].map((at) => this.alliance.organisations[at]);
    const lead = { organisation: one, role: 'lead' };
    await this.commitment(50, { parties: [lead, { organisation: other, role: 'partner', share: 0.25 }] });
    const parties = [
      { ...lead, organisation: third, share: 0.5 },
      { organisation: one, role: 'partner' },
    ];
    await this.commitment(51, { parties: [...parties, { organisation: other, role: 'funder', share: 0.2 }] });
    await this.commitment(52, {
      parties: [
        { organisation: other, role: 'lead' },
        { organisation: one, role: 'partner' },
      ],
    });
    await this.action(13, { leadOrganisation: one });
  }

  private async merge(): Promise<void> {
    const [one, other] = [5, 10].map((at) => this.alliance.organisations[at]);
    const merger = { into: other, on: date(6, 5), reason: because };
    await this.alliance.unit.post<Organisation>(`/organisations/${one}/merge`, merger);
  }

  private async reshape(): Promise<void> {
    const { organisations } = this.alliance;
    await this.action(12, { status: 'merged', statusReason: because, mergedInto: this.programme.actions[11] });
    for (const at of [33, 34]) await this.commitment(at, { deliveryStatus: 'withdrawn' });
    const parties = [3, 4, 7].map((at, position) => ({
      organisation: organisations[at],
      role: position === 1 ? 'lead' : 'partner',
    }));
    await this.commitment(35, { parties });
    await this.organisation(16, { sector: 'third_sector' });
  }

  private async regroup(): Promise<void> {
    const { plan, unit } = this.alliance;
    const { pillars } = this.programme;
    await this.pillar(6, { parent: pillars[0] });
    for (const at of [20, 21, 22])
      await this.action(at, { pillars: [oneOf(pillars, this.random), pillars[7]], targetGroups: ['education'] });
    await this.action(23, { isContinuous: true, startDate: date(0, 10), endDate: null });
    await unit.change(`/plans/${plan}`, { tolerances: newTolerances });
  }

  private async succeed(): Promise<void> {
    const { unit, organisations } = this.alliance;
    await this.action(5, { status: 'in_progress' });
    await this.commitment(60, { action: this.programme.actions[24] });
    const succession = { by: organisations[18], on: date(11, 10), reason: because };
    await unit.post<Organisation>(`/organisations/${organisations[11]}/succeed`, succession);
  }

  private async rename(at: number, from: string): Promise<void> {
    const name = { el: `Νέος οργανισμός ${at}`, en: `A renamed organisation ${at}` };
    await this.alliance.unit.post(`/organisations/${this.alliance.organisations[at]}/rename`, { name, from });
  }

  private action = (at: number, patch: object) =>
    this.alliance.unit.change<Action>(`/actions/${this.programme.actions[at]}`, patch);

  private commitment = (at: number, patch: object) =>
    this.alliance.unit.change<Commitment>(`/commitments/${this.programme.commitments[at]}`, patch);

  private organisation = (at: number, patch: object) =>
    this.alliance.unit.change<Organisation>(`/organisations/${this.alliance.organisations[at]}`, patch);

  private pillar = (at: number, patch: object) =>
    this.alliance.unit.change<Pillar>(`/pillars/${this.programme.pillars[at]}`, patch);
}
