import type { Random } from '../administration/demonstration/random';
import { system } from '../platform/database/author';
import type { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { RandomChanges } from './random-changes.spec-support';
import { RandomGrowth } from './random-growth.spec-support';
import { KnownRows } from './random-known.spec-support';

/** A plan that grows and changes by one random operation at a time. */
export class RandomPlan {
  private readonly rows: KnownRows;
  private readonly growth: RandomGrowth;
  private readonly changes: RandomChanges;

  constructor(
    private readonly database: Database,
    private readonly random: Random,
  ) {
    this.rows = new KnownRows(random);
    this.growth = new RandomGrowth(this.rows, random);
    this.changes = new RandomChanges(this.rows, random);
  }

  get planId(): string {
    return this.rows.planId;
  }

  async begin(): Promise<void> {
    await this.step((tx) => this.growth.begin(tx));
    await this.step((tx) => this.growth.addAction(tx));
    await this.step((tx) => this.growth.addCommitment(tx));
  }

  /** One change of whatever kind comes up, in a transaction of its own. */
  async operate(): Promise<void> {
    const operations = [
      (tx: Transaction) => this.growth.addAction(tx),
      (tx: Transaction) => this.growth.addCommitment(tx),
      (tx: Transaction) => this.growth.addCommitment(tx),
      (tx: Transaction) => this.growth.addMilestone(tx),
      (tx: Transaction) => this.changes.report(tx),
      (tx: Transaction) => this.changes.report(tx),
      (tx: Transaction) => this.changes.report(tx),
      (tx: Transaction) => this.changes.changeAction(tx),
      (tx: Transaction) => this.changes.changeCommitment(tx),
      (tx: Transaction) => this.changes.moveCommitment(tx),
      (tx: Transaction) => this.changes.changeMilestone(tx),
      (tx: Transaction) => this.changes.changePeriod(tx),
      (tx: Transaction) => this.changes.changeDue(tx),
      (tx: Transaction) => this.changes.override(tx),
      (tx: Transaction) => this.changes.override(tx),
      (tx: Transaction) => this.changes.endOverride(tx),
      (tx: Transaction) => this.changes.changeSector(tx),
      (tx: Transaction) => this.changes.changeDay(tx),
    ] as const;
    await this.step(this.random.oneOf(operations));
  }

  private step(work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.database.write(system, work);
  }
}
