import { draftOfAttachment, formOfAttachment, newAttachment, wireOfAttachment } from './attachment-draft';

const photo = {
  ...newAttachment,
  altText: { en: 'A table', el: ' ' },
  caption: {},
  credit: ' ',
  peopleConsent: 'given' as const,
  url: 'https://left.example',
};

describe('what is attached', () => {
  it('is sent with what is said of one of its kind, and before the file', () => {
    const form = formOfAttachment(photo, new File(['x'], 'Εικόνα.jpg'));
    expect([...form.keys()]).toEqual(
      ['kind', 'peopleConsent', 'visibility', 'altText', 'file'].toSorted(byPlace(form)),
    );
    expect([...form.keys()].at(-1)).toBe('file');
    expect([form.get('kind'), form.get('altText')]).toEqual(['photo', '{"en":"A table"}']);
  });

  it('as a link has an address and no file', () => {
    const form = formOfAttachment({ ...photo, kind: 'link', caption: { en: 'Call' } }, new File(['x'], 'a.jpg'));
    expect([form.get('url'), form.has('file'), form.has('altText')]).toEqual(['https://left.example', false, false]);
  });

  it('keeps its kind and its file when it is changed, and loses its credit by an empty one', () => {
    expect(wireOfAttachment(photo)).toEqual({
      ...{ altText: photo.altText, caption: {}, credit: null },
      ...{ peopleConsent: 'given', visibility: 'public' },
    });
  });

  it('is read into the form as it is', () => {
    const read = { ...photo, fileName: null, url: null, credit: null } as never;
    expect(draftOfAttachment(read)).toMatchObject({ file: '', url: '', credit: '', kind: 'photo' });
  });
});

const byPlace = (form: FormData) => (one: string, other: string) =>
  [...form.keys()].indexOf(one) - [...form.keys()].indexOf(other);
