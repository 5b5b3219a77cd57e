import { Injectable } from '@nestjs/common';
import type { EndOverride, OverrideRag, RagOverride, RagOverrides } from '@symmachia/contracts';
import { isReporting, overridePeriod } from '@symmachia/domain';
import { ActionService } from '../actions/action.service';
import { CommitmentService } from '../commitments/commitment.service';
import { RagOverrideEntity } from '../delivery/rag-override.entity';
import { type Coloured, OverrideReader } from '../delivery/override-reader';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';

/** What an override is of, by id. */
type Owner = { commitment: string } | { action: string };

/** Where the unit sets a colour against the calculated one, for a reason and for a period. */
@Injectable()
export class RagOverrideService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly commitments: CommitmentService,
    private readonly actions: ActionService,
    private readonly overrides: OverrideReader,
  ) {}

  /** All that were ever made of it, the newest first. */
  async list(owner: Owner, me: SignedIn): Promise<RagOverrides> {
    return { items: await this.overrides.all(await this.coloured(owner, me), me) };
  }

  /** Takes the place of the one before it in the same period. The same again changes nothing. */
  async override(owner: Owner, input: OverrideRag, version: number | null, me: SignedIn): Promise<RagOverride> {
    const of = await this.ofUnit(owner, me);
    if (!of.counts) throw new Problem('override-without-rag');
    await this.database.write(authorOf(me), async (tx) => {
      const { standing, periods } = await lockStanding(tx, of);
      const period = accepted(overridePeriod(periods));
      requireStanding(standing, version);
      const before = standing.find(({ periodId }) => periodId === period.id);
      if (before?.rag === input.rag && before.reason === input.reason) return;
      if (before) await endOverride(tx, before, input.reason, me);
      const fields = { ...nothingYet, ...of.owner, ...input, planId: of.plan.id, periodId: period.id };
      await tx.insert(RagOverrideEntity, tx.fresh(RagOverrideEntity, { ...fields, madeById: me.userId }));
    });
    return this.newest(of, me);
  }

  /** Ends whatever holds: the calculated colour stands again. */
  async end(owner: Owner, { reason }: EndOverride, version: number | null, me: SignedIn): Promise<RagOverride> {
    const of = await this.ofUnit(owner, me);
    await this.database.write(authorOf(me), async (tx) => {
      const { standing } = await lockStanding(tx, of);
      if (standing.length === 0) throw new Problem('no-override');
      requireStanding(standing, version);
      for (const override of standing) await endOverride(tx, override, reason, me);
    });
    return this.newest(of, me);
  }

  private coloured(owner: Owner, me: SignedIn): Promise<Coloured> {
    return 'commitment' in owner
      ? this.commitments.coloured(owner.commitment, me)
      : this.actions.coloured(owner.action, me);
  }

  private async ofUnit(owner: Owner, me: SignedIn): Promise<Coloured> {
    const of = await this.coloured(owner, me);
    await this.access.require(me, 'rag:override', 'plan:read', of.subject);
    return of;
  }

  private async newest(of: Coloured, me: SignedIn): Promise<RagOverride> {
    const [newest] = await this.overrides.all(of, me);
    if (!newest) throw new Problem('not-found');
    return newest;
  }
}

const nothingYet = { commitmentId: null, actionId: null, endedAt: null, endReason: null, endedById: null };

/** The overrides that hold, the latest period's first. Nobody else makes or ends one in the plan until this is done. */
async function lockStanding(tx: Transaction, { plan, owner }: Coloured) {
  await tx.execute('UPDATE plans SET changes = changes WHERE id = :id', { id: plan.id });
  const periods = await tx.findAll(ReportingPeriodEntity, { planId: plan.id });
  const latestFirst = periods
    .filter(({ status }) => isReporting(status))
    .sort((one, other) => (one.startDate > other.startDate ? -1 : 1));
  const made = (await tx.findAll<RagOverrideEntity>(RagOverrideEntity, owner)).filter(
    ({ endedAt }) => endedAt === null,
  );
  return { periods, standing: latestFirst.flatMap(({ id }) => made.filter(({ periodId }) => periodId === id)) };
}

/** Whoever says which one they saw has seen the one that holds. */
function requireStanding([first]: readonly RagOverrideEntity[], version: number | null): void {
  requireVersion({ version: first?.version ?? 0 }, version);
}

const endOverride = (tx: Transaction, override: RagOverrideEntity, endReason: string, me: SignedIn) =>
  tx.update(RagOverrideEntity, override, { endedAt: tx.now, endReason, endedById: me.userId });
