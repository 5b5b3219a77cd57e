import { documentKind, markdown, pdf, plainText } from './document-kinds';

const kind = (text: string | Buffer, name = 'notes') => documentKind(Buffer.from(text as string), name);

describe('a document is', () => {
  it('a PDF by what it begins with, whatever it is called', () => expect(kind('%PDF-1.7\n…', 'a.txt')).toBe(pdf));
  it('text in any alphabet', () => expect(kind('Σημειώσεις\r\n\tåäö', 'a.pdf')).toBe(plainText));
  it('text with a byte order mark', () => expect(kind('\ufeffNotes')).toBe(plainText));
  it('Markdown by its name', () => expect(kind('# Notes', 'Notes.MD')).toBe(markdown));

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['a page', ' <!DOCTYPE html><p>'],
    ['a drawing', '<svg xmlns="…">'],
    ['XML', '<?xml version="1.0"?>'],
    ['text with the bytes of a program', 'MZ\u0000\u0003'],
    ['text in another encoding', Buffer.from([0xd3, 0xe7, 0xec])],
    ['a workbook', Buffer.from('PK\u0003\u0004')],
  ])('not %s', (_, content) => expect(kind(content)).toBeNull());
});
