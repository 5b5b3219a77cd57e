import { Database } from '../../platform/database/database';
import { type Erasure, erasePerson, type Refusal } from '../erasure/erase-person';
import type { Command } from './command';
import { withApplication } from './with-application';

const refusals: Readonly<Record<Refusal, (email: string) => string>> = {
  unknown: (email) => `There is no user with the address ${email}.`,
  'only-administrator': (email) => `${email} is the only administrator. Make another one first: create-admin.`,
};

export const erase: Command = {
  name: 'erase-person',
  summary: 'Takes a person’s name, address and rights away for good; what they did stays, without saying who.',
  arguments: [{ name: 'e-mail', summary: 'The address that they sign in with.' }],
  run: ({ config, arguments: { 'e-mail': email = '' }, print }) =>
    withApplication(config, async (app) => {
      const outcome = await erasePerson(app.get(Database), email);
      const isRefused = typeof outcome === 'string';
      const said = isRefused ? [refusals[outcome](email)] : whatIsLeft(outcome);
      said.forEach((line) => print(line));
      return isRefused ? 1 : 0;
    }),
};

/** The one who erases has to know what this could not reach. */
const whatIsLeft = ({ contactOf, participations, credits, reports, steps, events }: Erasure): string[] => [
  'Erased: name, address, password, sessions, roles, and what the audit log held of them.',
  ...(contactOf.length ? [`They were the contact of ${contactOf.join(', ')}, which now names nobody.`] : []),
  ...(participations ? [`Labs named them ${participations} times, and now tell of their role and sector only.`] : []),
  ...(credits ? [`They were credited with ${credits} photos or documents, which now credit nobody.`] : []),
  `Stays, as done by an erased person: ${reports} reports, ${steps} steps of reviews, ${events} events of the log.`,
  'Not searched: what people wrote in descriptions, reports, comments, notes and captions, what photos show, files that were imported or attached, backups.',
];
