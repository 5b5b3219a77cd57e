import type { Rag } from '@symmachia/domain';
import type { LoggedRow } from './ledger';
import type { Part } from './part';

/** How good a colour is. Grey is neither good nor bad. */
const worth: Readonly<Partial<Record<Rag, number>>> = { blue: 4, green: 3, amber: 2, red: 1 };

/** The unit's colour before the calculated one; what was reported only stands beside the calculated one. */
export function coloursOf(
  calculated: Rag,
  reported: Rag | null,
  override: LoggedRow | undefined,
): Pick<Part, 'rag' | 'overridden' | 'reportedColour'> {
  return {
    rag: override ? (override['rag'] as Rag) : calculated,
    overridden: override !== undefined,
    reportedColour: reported === null || reported === calculated ? 'same' : compared(reported, calculated),
  };
}

function compared(reported: Rag, calculated: Rag): Part['reportedColour'] {
  const [said, found] = [worth[reported], worth[calculated]];
  if (said === undefined || found === undefined) return 'incomparable';
  return said > found ? 'better' : 'worse';
}
