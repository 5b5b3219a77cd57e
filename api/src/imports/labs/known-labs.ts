import { fold } from '@symmachia/domain';
import { LabEntity } from '../../labs/lab.entity';
import type { Transaction } from '../../platform/database/transaction';
import type { LabRow } from './lab-row';

/** The plan's labs as they are at this moment of the import, to find the one that a row speaks of. */
export class KnownLabs {
  private readonly inEarlierRows = new Set<string>();

  private constructor(private readonly labs: Map<string, LabEntity>) {}

  static async of(tx: Transaction, planId: string): Promise<KnownLabs> {
    const labs = await tx.findAll(LabEntity, { planId });
    return new KnownLabs(new Map(labs.map((lab) => [lab.id, lab])));
  }

  /** By its reference number, else by title and days; what is left out in either says nothing against it. */
  find(row: LabRow): LabEntity | undefined | 'several-labs' | 'repeated-lab' {
    const all = [...this.labs.values()];
    const byReference = row.reference && all.find(({ reference }) => reference === row.reference);
    const candidates = byReference ? [byReference] : all.filter((lab) => isAlike(lab, row));
    const [only, another] = candidates;
    if (another) return 'several-labs';
    return only && this.inEarlierRows.has(only.id) ? 'repeated-lab' : only;
  }

  /** What a row has made of a lab. */
  note(lab: LabEntity): void {
    this.labs.set(lab.id, lab);
    this.inEarlierRows.add(lab.id);
  }
}

function isAlike(lab: LabEntity, { reference, title, startDate, endDate }: LabRow): boolean {
  if (!title || (reference && lab.reference)) return false;
  const said = fold(title);
  return (
    Object.values(lab.title).some((each) => fold(each) === said) &&
    (startDate ?? lab.startDate) === lab.startDate &&
    (endDate ?? lab.endDate) === lab.endDate
  );
}
