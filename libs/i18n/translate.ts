import exportsEl from './exports/el.json';
import exportsEn from './exports/en.json';
import exportsSv from './exports/sv.json';
import importsEl from './imports/el.json';
import importsEn from './imports/en.json';
import importsSv from './imports/sv.json';
import problemsEl from './problems/el.json';
import problemsEn from './problems/en.json';
import problemsSv from './problems/sv.json';
import vocabulariesEl from './vocabularies/el.json';
import vocabulariesEn from './vocabularies/en.json';
import vocabulariesSv from './vocabularies/sv.json';
import { Catalogue, InterfaceLanguage, MessageParams, formatMessage, messageIn } from './message';

const spokenByTheServer: Record<InterfaceLanguage, Catalogue> = {
  el: { ...exportsEl, ...importsEl, ...problemsEl, ...vocabulariesEl },
  sv: { ...exportsSv, ...importsSv, ...problemsSv, ...vocabulariesSv },
  en: { ...exportsEn, ...importsEn, ...problemsEn, ...vocabulariesEn },
};

/**
 * What the server itself says, in the reader's language: `problems.<code>`, `fieldProblems.<code>`, `vocabularies.<name>.<value>`,
 * `imports.rows.<code>`, `imports.unreadable.<reason>.what` and `.wayOut`, `exports.<table>.<column>`.
 * A key without words comes back as it is.
 */
export function translate(language: InterfaceLanguage, key: string, params?: MessageParams): string {
  const message = messageIn(spokenByTheServer[language], key);
  return message === undefined ? key : formatMessage(language, message, params);
}
