import { Catalogue, InterfaceLanguage } from './message';

const loaders: Record<InterfaceLanguage, () => Promise<{ catalogue: Catalogue }>> = {
  el: () => import('./languages/el'),
  sv: () => import('./languages/sv'),
  en: () => import('./languages/en'),
};

/** The whole catalogue of one language, fetched when first asked for. */
export async function loadCatalogue(language: InterfaceLanguage): Promise<Catalogue> {
  return (await loaders[language]()).catalogue;
}
