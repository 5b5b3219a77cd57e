import type { Rag } from '@symmachia/domain';
import { colourOf } from './colour';
import { coloursOf } from './colours';
import { elapsed, overlap, spanOf } from './days';
import { Fraction } from './fraction';
import { freshnessOf } from './freshness';
import type { LoggedRow, Ledger } from './ledger';
import { type Asked, spanOfPeriod } from './moment';
import { holding, overridesOf } from './overrides';
import type { Part } from './part';
import { type LoggedParty, sharesOf } from './shares';
import { approvedOf, asOn } from './standing';

/** What all parties have in common. */
type Own = Omit<Part, keyof ReturnType<ActionParts['place']> | 'weight' | 'hasShare' | 'isLead'>;

const counts = ({ status }: LoggedRow) => !['proposed', 'cancelled', 'merged'].includes(String(status));
const concluded = ['fulfilled', 'partially_fulfilled', 'not_fulfilled'];

/** What every action of the plan brings into its figures. `day` says whose it was, where organisations took over from each other. */
export function partsOf(ledger: Ledger, asked: Asked, day: string): Part[] {
  const actions = ledger.of('actions').filter(({ plan, status }) => plan === asked.plan.id && status !== 'proposed');
  return actions.flatMap((action) => new ActionParts(ledger, asked, asOn(ledger, action, day), day).all());
}

class ActionParts {
  private readonly agreed: LoggedRow[];
  private readonly milestones: LoggedRow[];

  constructor(
    private readonly ledger: Ledger,
    private readonly asked: Asked,
    private readonly action: LoggedRow,
    day: string,
  ) {
    this.agreed = ledger
      .of('commitments')
      .filter(({ action: of, reviewStatus }) => of === action.id && reviewStatus === 'approved')
      .map((commitment) => asOn(ledger, commitment, day));
    this.milestones = ledger.of('milestones').filter((milestone) => milestone['action'] === action.id);
  }

  all(): Part[] {
    const isDropped = !counts(this.action);
    const isWithdrawn = ({ deliveryStatus }: LoggedRow) => deliveryStatus === 'withdrawn';
    const counting = isDropped ? [] : this.agreed.filter((commitment) => !isWithdrawn(commitment));
    const leftOut = isDropped ? this.agreed : this.agreed.filter(isWithdrawn);
    const own = isDropped ? leftOut.length === 0 : counting.length === 0;
    const weight = Fraction.sum(counting.map(weightOf));
    return [
      ...counting.flatMap((commitment) =>
        this.ofCommitment(commitment, weightOf(this.action).times(weightOf(commitment)).dividedBy(weight), null),
      ),
      ...leftOut.flatMap((commitment) =>
        this.ofCommitment(commitment, Fraction.zero, isDropped ? 'dropped' : 'withdrawn').filter((p) => p.hasShare),
      ),
      ...(own ? [this.ofItself(isDropped)] : []),
    ];
  }

  private ofCommitment(commitment: LoggedRow, weight: Fraction, leftOut: Part['leftOut']): Part[] {
    const own = this.owing(commitment, leftOut);
    const named = commitment['parties'] as LoggedParty[];
    const shares = sharesOf(named);
    return named.map(({ organisation, role }, at) => {
      const share = shares[at] ?? Fraction.zero;
      const place = { ...this.place(organisation), isLead: role === 'lead' };
      return { ...own, ...place, weight: weight.times(share), hasShare: !share.isZero };
    });
  }

  private owing(commitment: LoggedRow, leftOut: Part['leftOut']): Own {
    const { plan, today, period, periods, closed } = this.asked;
    const approved = approvedOf(this.ledger, commitment.id, this.asked);
    const overrides = overridesOf(this.ledger, commitment.id, this.asked);
    const isApprovedFor = (asked: LoggedRow) => approved.some((update) => update['period'] === asked.id);
    const span = spanOf(commitment, this.action, plan);
    const status = String(commitment['deliveryStatus']);
    const owes = leftOut === null && !concluded.includes(status);
    const isOwed = (asked: LoggedRow) => owes && overlap(span, spanOfPeriod(asked));
    const owed = period !== undefined && isOwed(period);
    const hadStarted = closed !== undefined && span.startDate <= earlier(String(closed['endDate']), today);
    const progress = Math.round(Number(approved.at(-1)?.['progressPercent'] ?? 0) * 100);
    const milestones = this.milestones.filter((each) => each['commitment'] === commitment.id);
    const gone = elapsed(span, today);
    const calculated = this.colour(status, progress, hadStarted && !isApprovedFor(closed), gone, milestones);
    return {
      commitment: commitment.id,
      progress,
      elapsed: gone,
      owed,
      reported: owed && isApprovedFor(period),
      leftOut,
      ...coloursOf(
        calculated,
        (approved.at(-1)?.['ragReported'] ?? null) as Rag | null,
        holding(overrides, this.asked),
      ),
      freshness: freshnessOf({ periods, isOwed, isApprovedFor, plan, today }),
      changedAt: newest([this.changedAt, commitment, ...milestones, ...overrides], approved),
    };
  }

  private ofItself(isDropped: boolean): Part {
    const own = this.milestones.filter(({ commitment }) => (commitment ?? null) === null);
    const all = Fraction.sum(own.map(weightOf));
    const achieved = Fraction.sum(own.filter(({ status }) => status === 'achieved').map(weightOf));
    const progress = all.isZero ? 0 : Math.round(achieved.times(Fraction.of(100)).dividedBy(all).rounded() * 100);
    const gone = elapsed(spanOf(this.action, this.asked.plan), this.asked.today);
    return {
      ...this.place(String(this.action['leadOrganisation'])),
      commitment: null,
      weight: isDropped ? Fraction.zero : weightOf(this.action),
      hasShare: true,
      isLead: true,
      progress,
      elapsed: gone,
      owed: false,
      reported: false,
      leftOut: isDropped ? 'dropped' : null,
      ...coloursOf(this.colour('', progress, false, gone, own), null, undefined),
      freshness: null,
      changedAt: newest([this.changedAt], []),
    };
  }

  private colour(status: string, progress: number, isSilent: boolean, gone: Fraction, milestones: LoggedRow[]) {
    const { today, plan } = this.asked;
    const tolerances = plan['tolerances'] as Parameters<typeof colourOf>[0]['tolerances'];
    const isFulfilled = status === 'fulfilled';
    return colourOf({ isFulfilled, progress, isSilent, elapsed: gone, milestones, today, tolerances });
  }

  private place(organisation: string) {
    const pillars = this.action['pillars'] as string[];
    const topOf = (id: string) => String(this.ledger.find('pillars', id)?.['parent'] ?? id);
    return {
      action: this.action.id,
      organisation,
      sector: String(this.ledger.find('organisations', organisation)?.['sector']),
      pillars: [...new Set(pillars.map(topOf))],
      subPillars: pillars,
      targetGroups: this.action['targetGroups'] as string[],
      isContinuous: this.action['isContinuous'] === true,
    };
  }

  /** An action's own milestones are part of it. */
  private get changedAt(): LoggedRow {
    const own = this.milestones.filter(({ commitment }) => (commitment ?? null) === null);
    return { ...this.action, changedAt: newest([this.action, ...own], []) };
  }
}

const weightOf = ({ weight }: LoggedRow): Fraction => Fraction.of(Math.round(Number(weight) * 1000));

const earlier = (one: string, other: string) => (one < other ? one : other);

const newest = (rows: readonly LoggedRow[], approved: readonly LoggedRow[]): string =>
  [...rows.map(({ changedAt }) => changedAt), ...approved.map((update) => String(update['approvedAt']))]
    .sort()
    .at(-1) ?? '';
