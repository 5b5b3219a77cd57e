import { DOCUMENT, inject } from '@angular/core';
import { CanActivateFn, CanMatchFn, Router } from '@angular/router';
import { InterfaceLanguage, interfaceLanguages } from '@symmachia/i18n';
import { Words, asInterfaceLanguage } from '@symmachia/ui';

const storedAs = 'language';

/** The language chosen last on this device, else the browser's first that is spoken here, else English. */
function preferredLanguage(window: Window | null): InterfaceLanguage {
  const candidates = [stored(window), ...(window?.navigator.languages ?? [])];
  for (const candidate of candidates) {
    const language = asInterfaceLanguage(candidate?.slice(0, 2).toLowerCase());
    if (language) return language;
  }
  return 'en';
}

function stored(window: Window | null): string | null {
  try {
    return window?.localStorage.getItem(storedAs) ?? null;
  } catch {
    return null;
  }
}

function remember(window: Window | null, language: InterfaceLanguage) {
  try {
    window?.localStorage.setItem(storedAs, language);
  } catch {
    // Storage may be forbidden; the URL still carries the language.
  }
}

/** The same place in another language: only the first segment changes. */
export function urlInLanguage(url: string, language: InterfaceLanguage): string {
  const [, first = '', rest = ''] = /^\/?([^/?#]*)(.*)$/s.exec(url) ?? [];
  const place = interfaceLanguages.some((spoken) => spoken === first) ? rest : url === '/' ? '' : url;
  return `/${language}${place}`;
}

export const isLanguage: CanMatchFn = (_, [first]) => Boolean(asInterfaceLanguage(first?.path));

/** Fetches the words before anything is shown in them. Runs again when only the language of the URL changes. */
export const speaksLanguage: CanActivateFn = async (route) => {
  const words = inject(Words);
  const document = inject(DOCUMENT);
  const language = asInterfaceLanguage(route.paramMap.get('language'));
  if (!language) return false;
  await words.speak(language);
  document.documentElement.lang = language;
  remember(document.defaultView, language);
  return true;
};

/** An address without a language is shown in the preferred one. */
export const toPreferredLanguage: CanActivateFn = (_, { url }) => {
  const router = inject(Router);
  return router.parseUrl(urlInLanguage(url, preferredLanguage(inject(DOCUMENT).defaultView)));
};
