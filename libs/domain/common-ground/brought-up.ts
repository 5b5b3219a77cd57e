import { familiesOf, type Mergeable } from '../ideas/family';
import { type Sector, sectors } from '../vocabularies';
import { type Backed, sectorsOf } from './involvement';

/** An idea, and the organisations that submitted it or support it, each with its sector. */
export interface BackedIdea extends Backed, Mergeable {
  themeId: string | null;
  isWithdrawn: boolean;
}

/**
 * The ideas that live, each with the organisations behind it and behind every idea that was merged into it. A merged idea
 * lives on in its survivor and is not counted beside it; a withdrawn one is not counted.
 */
export const sharedIdeas = (ideas: readonly BackedIdea[]): Backed[] =>
  ideas.filter(({ mergedIntoId, isWithdrawn }) => mergedIntoId === null && !isWithdrawn).map(withFamilies(ideas));

/** A theme, with the organisations behind what was brought up under it. */
export interface BackedTheme extends Backed {
  /** Its ideas that live, and those that live on in another idea. */
  ideas: number;
  merged: number;
}

/**
 * Themes are what sectors brought up together: behind one stands whoever stands behind any of its ideas, whatever became
 * of them. So rejected, parked and merged ones count, and only withdrawn ones do not. A theme without ideas has nobody
 * behind it: to have been at the lab is not to have said something.
 */
export function sharedThemes(themes: readonly Pick<Backed, 'id'>[], all: readonly BackedIdea[]): BackedTheme[] {
  const united = withFamilies(all);
  const byTheme = Map.groupBy(
    all.filter(({ isWithdrawn }) => !isWithdrawn),
    ({ themeId }) => themeId,
  );
  return themes.map(({ id }) => {
    const mine = byTheme.get(id) ?? [];
    const ideas = mine.filter(({ mergedIntoId }) => mergedIntoId === null).length;
    return { id, ideas, merged: mine.length - ideas, organisations: unionOf(mine.map(united)) };
  });
}

export const commonGroundVerdicts = ['both', 'lab_only', 'ideas_only', 'undecided', 'neither'] as const;
/**
 * What a lab says about a theme beside what its ideas say: that it is common ground, which by the ideas it is when all
 * three sectors stand behind them. Undecided: the lab says so, and there is no idea yet to tell by.
 */
export type CommonGroundVerdict = (typeof commonGroundVerdicts)[number];

export function verdictOn(theme: BackedTheme, isCommonGround: boolean): CommonGroundVerdict {
  const byIdeas = sectorsOf(theme).length === sectors.length;
  if (!isCommonGround) return byIdeas ? 'ideas_only' : 'neither';
  if (byIdeas) return 'both';
  return theme.organisations.size === 0 ? 'undecided' : 'lab_only';
}

/** An idea with whoever stands behind it or behind one that lives on in it. */
function withFamilies(ideas: readonly BackedIdea[]): (idea: BackedIdea) => Backed {
  const familyOf = familiesOf(ideas);
  const known = new Map(ideas.map((idea) => [idea.id, idea]));
  return ({ id }) => ({ id, organisations: unionOf(familyOf(id).flatMap((member) => known.get(member) ?? [])) });
}

const unionOf = (all: readonly Pick<Backed, 'organisations'>[]): ReadonlyMap<string, Sector> =>
  new Map(all.flatMap(({ organisations }) => [...organisations]));
