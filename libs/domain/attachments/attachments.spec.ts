import { attachmentKinds, peopleConsents, visibilities } from '../vocabularies';
import { acceptShown } from './attachments';

describe('a photo', () => {
  it('of people who did not agree is for the unit and its facilitators only', () => {
    const photo = { kind: 'photo', peopleConsent: 'not_given' } as const;
    expect(acceptShown({ ...photo, visibility: 'public' })).toEqual({ ok: false, code: 'people-not-asked' });
    expect(acceptShown({ ...photo, visibility: 'internal' }).ok).toBe(true);
  });

  it('is refused for nothing else', () => {
    const refused = attachmentKinds.flatMap((kind) =>
      [...peopleConsents, null].flatMap((peopleConsent) =>
        visibilities.filter((visibility) => !acceptShown({ kind, peopleConsent, visibility }).ok),
      ),
    );
    expect(refused).toEqual(['public']);
  });
});
