import { accept, refuse, type Result } from '../result';
import type { I18nText } from '../text/i18n-text';

export interface OrganisationName {
  name: I18nText;
  shortName: string | null;
}

/** A name borne from one day (null: from the beginning) until before another. */
export interface FormerName extends OrganisationName {
  from: string | null;
  until: string;
}

/** A name, and those borne before it, oldest first. */
export interface Named extends OrganisationName {
  formerNames: readonly FormerName[];
}

/** The former names once another name holds from a day on, which must come after the last such day. */
export function afterRenaming(
  { name, shortName, formerNames }: Named,
  from: string,
): Result<FormerName[], 'renamed-later'> {
  const since = formerNames.at(-1)?.until ?? null;
  if (since !== null && from <= since) return refuse('renamed-later');
  return accept([...formerNames, { name, shortName, from: since, until: from }]);
}

/** What the organisation was called on a day. */
export function nameOn(named: Named, day: string): OrganisationName {
  const { name, shortName } = named.formerNames.find(({ until }) => day < until) ?? named;
  return { name, shortName };
}
