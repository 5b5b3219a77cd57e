import type { ActionStatus, IdeaRelation, Sector } from '@symmachia/domain';

/** What anybody may read of a plan, as far as the outcome of a lab depends on it. */
export interface WorkByHand {
  actions: readonly ActionByHand[];
  links: readonly LinkByHand[];
  /** What organisations that were merged or followed by another are now. */
  heirs: ReadonlyMap<string, string>;
}

export interface ActionByHand {
  id: string;
  status: ActionStatus;
  /** Its own, else the plan's. */
  startDate: string;
  pillars: readonly string[];
  targetGroups: readonly string[];
  lead: PartyByHand;
  commitments: readonly CommitmentByHand[];
  /** Of a plan that this one follows. */
  isFormer?: boolean;
}

interface CommitmentByHand {
  isAgreed: boolean;
  isWithdrawn: boolean;
  startDate: string | null;
  parties: readonly PartyByHand[];
}

interface PartyByHand {
  id: string;
  sector: Sector;
}

export interface LinkByHand {
  id: string;
  labId: string | null;
  actionId: string;
  relation: IdeaRelation;
  linkedOn: string;
}

export interface OutcomeByHand {
  became: string[];
  enriched: string[];
  leftOut: string[];
  /** `one other day action` */
  pairs: string[];
  sectors: string[];
  /** `pillar targetGroup day action` */
  fields: string[];
}

/** Something seen in an action, and the lab (or none) that it came through. */
interface Sighting {
  what: string;
  shown: string;
  day: string;
  action: string;
  through: LinkByHand | undefined;
}

/** The outcome of a lab by its definitions on the screen, one after the other and without any haste. */
export function outcomeByHand(lab: string, work: WorkByHand): OutcomeByHand {
  const led = work.actions.filter(
    ({ id, status, isFormer }) => !isFormer && status !== 'proposed' && linksOf(work, id).some(isOf(lab)),
  );
  const isLeftOut = ({ status }: ActionByHand) => status === 'cancelled' || status === 'merged';
  const isNew = ({ id }: ActionByHand) => originOf(work, id) === lab;
  const ids = (actions: readonly ActionByHand[]) => actions.map(({ id }) => id).sort();
  const counting = work.actions.filter((action) => action.status !== 'proposed' && !isLeftOut(action));
  return {
    became: ids(led.filter((action) => !isLeftOut(action) && isNew(action))),
    enriched: ids(led.filter((action) => !isLeftOut(action) && !isNew(action))),
    leftOut: ids(led.filter(isLeftOut)),
    pairs: throughLab(
      lab,
      counting.flatMap((action) => pairsIn(action, work)),
    ),
    sectors: throughLab(
      lab,
      counting.flatMap((action) => sectorsIn(action, work)),
    ),
    fields: throughLab(
      lab,
      counting.filter(({ isFormer }) => !isFormer).flatMap((action) => fieldsIn(action, work)),
    ),
  };
}

const isOf =
  (lab: string) =>
  ({ labId }: LinkByHand) =>
    labId === lab;

/** The earliest first. */
const linksOf = ({ links }: WorkByHand, action: string) =>
  links
    .filter(({ actionId }) => actionId === action)
    .sort((one, other) => (one.linkedOn + one.id < other.linkedOn + other.id ? -1 : 1));

const originOf = (work: WorkByHand, action: string) =>
  linksOf(work, action).find(({ relation }) => relation === 'became')?.labId;

/** Who stands behind an action, each time with the day on which it began. */
function behind(action: ActionByHand): (PartyByHand & { day: string })[] {
  const counting = action.commitments.filter(({ isAgreed, isWithdrawn }) => isAgreed && !isWithdrawn);
  if (counting.length === 0) return [{ ...action.lead, day: action.startDate }];
  return counting.flatMap(({ parties, startDate }) =>
    (parties.length ? parties : [action.lead]).map((party) => ({ ...party, day: startDate ?? action.startDate })),
  );
}

const first = (days: readonly string[]) => [...days].sort()[0] ?? '';
const last = (days: readonly string[]) => [...days].sort().at(-1) ?? '';

function pairsIn(action: ActionByHand, work: WorkByHand): Sighting[] {
  const all = behind(action);
  const begun = (id: string) => first(all.flatMap((party) => (party.id === id ? [party.day] : [])));
  const present = (id: string) => work.heirs.get(id) ?? id;
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.flatMap((one) =>
    ids
      .filter((other) => one < other && present(one) !== present(other))
      .map((other) => {
        const what = [present(one), present(other)].sort().join(' ');
        return sighting(action, work, what, `${one} ${other}`, last([begun(one), begun(other)]));
      }),
  );
}

function sectorsIn(action: ActionByHand, work: WorkByHand): Sighting[] {
  const all = behind(action);
  const begun = (sector: Sector) => first(all.flatMap((party) => (party.sector === sector ? [party.day] : [])));
  const two = [
    ['public', 'private'],
    ['public', 'third_sector'],
    ['private', 'third_sector'],
  ] as const;
  return two
    .filter((both) => both.every((sector) => all.some((party) => party.sector === sector)))
    .map((both) => sighting(action, work, both.join(' '), both.toSorted().join(' '), last(both.map(begun))));
}

function fieldsIn(action: ActionByHand, work: WorkByHand): Sighting[] {
  const day = first(behind(action).map((party) => party.day));
  return action.pillars.flatMap((pillar) =>
    action.targetGroups.map((group) => sighting(action, work, `${pillar} ${group}`, `${pillar} ${group}`, day)),
  );
}

/** Through the first lab that led to the action: of a new one always, of an enriched one from the day on of the idea. */
function sighting({ id }: ActionByHand, work: WorkByHand, what: string, shown: string, day: string): Sighting {
  const claim = linksOf(work, id).find(({ labId }) => labId !== null);
  const isNew = claim !== undefined && originOf(work, id) === claim.labId;
  const through = claim && (isNew || day >= claim.linkedOn) ? claim : undefined;
  return { what, shown, action: id, through, day: through ? last([day, through.linkedOn]) : day };
}

/** Of everything the first time that it was seen; on one day what came through no lab, else through the earlier idea. */
function throughLab(lab: string, all: readonly Sighting[]): string[] {
  const order = ({ day, through, action, what, shown }: Sighting) =>
    [day, through?.linkedOn ?? '0', action, what, shown].join(' ');
  const sorted = [...all].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return sorted
    .filter((each, at) => sorted.findIndex(({ what }) => what === each.what) === at)
    .filter(({ through }) => through?.labId === lab)
    .map(({ shown, day, action }) => `${shown} ${day} ${action}`)
    .sort();
}
