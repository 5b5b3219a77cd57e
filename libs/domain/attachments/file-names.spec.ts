import fc from 'fast-check';
import { fileNameAs } from './file-names';

describe('the name of a file', () => {
  it.each([
    ['Φωτογραφία.JPEG', 'Φωτογραφία.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\pictures\\lab.png', 'lab.jpg'],
    ['.htaccess', 'photo.jpg'],
    ['invoice.pdf.exe', 'invoice.pdf.jpg'],
    ['a<b>:"c|?*.png', 'a_b___c___.jpg'],
    ['', 'photo.jpg'],
    ['...', 'photo.jpg'],
  ])('%j becomes %j', (sent, name) => {
    expect(fileNameAs(sent, 'jpg', 'photo')).toBe(name);
  });

  it('has no folders and is never long, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
        const name = fileNameAs(sent, 'pdf', 'document');
        expect(name).toMatch(/^[^/\\]+\.pdf$/s);
        expect([...name].length).toBeLessThanOrEqual(124);
        expect(name.startsWith('.')).toBe(false);
      }),
    );
  });
});
