import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Words } from '../language/words';
import { Chart } from './chart';

const words = { t: (key: string, params: object = {}) => [key, ...Object.values(params)].join(' ') };

it('a table of thousands of rows is drawn two hundred at a time, and says how many there are', async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Words, useValue: words }] });
  const fixture = TestBed.createComponent(Chart);
  const table = { columns: [{ label: 'Idea' }], rows: Array.from({ length: 450 }, (_, at) => [`Idea ${at}`]) };
  for (const [name, value] of Object.entries({
    table,
    heading: 'Ideas',
    finding: '',
    fileName: 'ideas',
    asTable: true,
  }))
    fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const told = () => [host.querySelectorAll('tbody tr').length, host.querySelector('.more p')?.textContent ?? null];
  document.body.append(host);
  const more = async () => {
    const button = host.querySelector<HTMLButtonElement>('.more button');
    button?.focus();
    button?.click();
    await fixture.whenStable();
    return told();
  };
  expect(told()).toEqual([200, 'listing.shown 200 450']);
  expect(await more()).toEqual([400, 'listing.shown 400 450']);
  expect(await more()).toEqual([450, null]);
  expect(host.contains(document.activeElement) && document.activeElement?.tagName).toBe('BUTTON');
});
