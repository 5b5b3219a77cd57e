import { fold } from '@symmachia/domain';
import { LabEntity } from '../../labs/lab.entity';
import type { Transaction } from '../../platform/database/transaction';
import type { LabRow } from './lab-row';

/** The plan's labs as they are at this moment of the import, to find the one that a row speaks of. */
export class KnownLabs {
  private readonly labs = new Map<string, LabEntity>();
  private readonly byReference = new Map<string, LabEntity>();
  /** Their ids by each of their titles, which are folded once and not anew for every row. */
  private readonly byTitle = new Map<string, Set<string>>();
  private readonly inEarlierRows = new Set<string>();

  constructor(labs: readonly LabEntity[]) {
    for (const lab of labs) this.index(lab);
  }

  static async of(tx: Transaction, planId: string): Promise<KnownLabs> {
    return new KnownLabs(await tx.findAll(LabEntity, { planId }));
  }

  /** By its id or reference number, else by title and days; what is left out in either says nothing against it. */
  find(row: LabRow): LabEntity | undefined | 'several-labs' | 'repeated-lab' {
    const marked = this.labs.get(row.id ?? '') ?? this.byReference.get(row.reference ?? '');
    const [only, another] = marked ? [marked] : this.alike(row);
    if (another) return 'several-labs';
    return only && this.inEarlierRows.has(only.id) ? 'repeated-lab' : only;
  }

  /** What a row has made of a lab. */
  note(lab: LabEntity): void {
    const before = this.labs.get(lab.id);
    if (before) this.forget(before);
    this.index(lab);
    this.inEarlierRows.add(lab.id);
  }

  private alike({ reference, title, startDate, endDate }: LabRow): LabEntity[] {
    const called = title ? [...(this.byTitle.get(fold(title)) ?? [])] : [];
    return called
      .flatMap((id) => this.labs.get(id) ?? [])
      .filter(
        (lab) =>
          !(reference && lab.reference) &&
          (startDate ?? lab.startDate) === lab.startDate &&
          (endDate ?? lab.endDate) === lab.endDate,
      );
  }

  private index(lab: LabEntity): void {
    this.labs.set(lab.id, lab);
    if (lab.reference) this.byReference.set(lab.reference, lab);
    for (const title of titlesOf(lab)) this.byTitle.set(title, (this.byTitle.get(title) ?? new Set()).add(lab.id));
  }

  private forget(lab: LabEntity): void {
    if (lab.reference) this.byReference.delete(lab.reference);
    for (const title of titlesOf(lab)) this.byTitle.get(title)?.delete(lab.id);
  }
}

const titlesOf = ({ title }: LabEntity): string[] => Object.values(title).map(fold);
