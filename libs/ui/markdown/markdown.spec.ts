import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideLanguage } from '../language/provide-language';
import { Words } from '../language/words';
import { Markdown } from './markdown';

let fixture: ComponentFixture<Markdown>;

beforeEach(async () => {
  TestBed.configureTestingModule({ providers: [provideLanguage()] });
  await TestBed.inject(Words).speak('en');
  fixture = TestBed.createComponent(Markdown);
});

async function shown(en: string): Promise<HTMLElement> {
  fixture.componentRef.setInput('text', { en });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

it('a long text has paragraphs, lists and emphasis', async () => {
  const text = await shown('First **point**\nnext line\n\n- one\n- two');
  expect(text.querySelector('strong')?.textContent).toBe('point');
  expect([text.querySelectorAll('li').length, text.querySelectorAll('br').length]).toEqual([2, 1]);
});

it('its headings stand below those of the page', async () => {
  const text = await shown('# One\n\n###### Six');
  expect([...text.querySelectorAll('h3, h6')].map(({ textContent }) => textContent)).toEqual(['One', 'Six']);
  expect(text.querySelector('h1, h2')).toBeNull();
});

it('a link leads to a page or a mailbox, and tells nobody where it was followed from', async () => {
  const text = await shown('[a](https://example.org) https://example.org/b <mailto:a@example.org>');
  const links = [...text.querySelectorAll('a')];
  expect(links.map(({ href }) => href)).toEqual([
    'https://example.org/',
    'https://example.org/b',
    'mailto:a@example.org',
  ]);
  expect(links.map(({ rel }) => rel)).toEqual(Array(3).fill('noopener nofollow'));
});

it.each([
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\nscript:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:x)',
  '[a](//example.org)',
  '[a](/admin)',
  '<javascript:alert(1)>',
  'ftp://example.org and www.example.org',
])('%j is no link', async (written) => {
  expect((await shown(written)).querySelector('a')).toBeNull();
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<b>bold</b>',
  '![a](https://example.org/a.png)',
])('%j brings no element of its own', async (written) => {
  const text = await shown(written);
  expect(text.querySelector('script, img, svg, b, iframe')).toBeNull();
  expect(text.textContent).toMatch(/alert\(1\)|bold|a/);
});

it('is shown as it was written until Markdown is there', () => {
  fixture.componentRef.setInput('text', { en: '**point**' });
  fixture.detectChanges();
  expect((fixture.nativeElement as HTMLElement).textContent).toContain('**point**');
});

it('in another language than the reader’s says which', async () => {
  fixture.componentRef.setInput('text', { el: 'Κείμενο' });
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).getAttribute('lang')).toBe('el');
});
