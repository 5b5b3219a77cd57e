import { accept, refuse, type Result } from '../result';
import type { AttachmentKind, PeopleConsent, Visibility } from '../vocabularies';

/** What decides who may be shown an attachment. */
export interface Shown {
  kind: AttachmentKind;
  /** Null where it is no photo. */
  peopleConsent: PeopleConsent | null;
  visibility: Visibility;
}

/**
 * A photo on which people can be recognised who did not agree to it stays with the unit and its facilitators, whatever else
 * is asked for.
 */
export const acceptShown = <T extends Shown>(attachment: T): Result<T, 'people-not-asked'> =>
  attachment.kind === 'photo' && attachment.peopleConsent === 'not_given' && attachment.visibility === 'public'
    ? refuse('people-not-asked')
    : accept(attachment);
