import { provideHttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OrganisationRef } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Words } from '@symmachia/ui';
import { OrganisationsPicker } from './organisations-picker';

const words = { language: signal<Language>('en'), t: (key: string) => key, of: (_: string, value: string) => value };

const organisation = (id: string): OrganisationRef => ({ id, name: { en: id }, shortName: null, sector: 'public' });

async function shown() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), { provide: Words, useValue: words }] });
  const fixture = TestBed.createComponent(OrganisationsPicker);
  fixture.componentRef.setInput('value', ['Library', 'School', 'Port'].map(organisation));
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  document.body.append(host);
  const remove = async (name: string) => {
    const button = [...host.querySelectorAll('button')].find((each) => each.ariaLabel?.endsWith(name));
    button?.focus();
    button?.click();
    await fixture.whenStable();
  };
  return { remove, host };
}

it('who takes organisations away by the keyboard stays where the next one is, and at last where one is looked for', async () => {
  const { remove, host } = await shown();
  await remove('School');
  expect(document.activeElement?.ariaLabel).toBe('shell.remove: Port');
  await remove('Library');
  expect(document.activeElement?.ariaLabel).toBe('shell.remove: Port');
  await remove('Port');
  expect(document.activeElement).toBe(host.querySelector('input'));
});

it('the focus of somebody who went elsewhere meanwhile is left alone', async () => {
  const { remove, host } = await shown();
  host.querySelector('button')?.focus();
  host.querySelector('button')?.blur();
  await Promise.resolve();
  const [library] = host.querySelectorAll('button');
  library?.click();
  await remove('nobody');
  expect(document.activeElement).toBe(document.body);
});
