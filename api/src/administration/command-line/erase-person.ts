import { Database } from '../../platform/database/database';
import { type Erasure, erasePerson, type Refusal } from '../erasure/erase-person';
import type { Command } from './command';
import { withApplication } from './with-application';

const refusals: Readonly<Record<Refusal, (who: string) => string>> = {
  unknown: (who) => `Nobody is known as ${who}. A name takes at least two words.`,
  'only-administrator': (who) => `${who} is the only administrator. Make another one first: create-admin.`,
};

export const erase: Command = {
  name: 'erase-person',
  summary: 'Takes a person’s name, address and rights away for good; what they did stays, without saying who.',
  arguments: [
    {
      name: 'person',
      summary: 'The address that they sign in with; or, in quotes, the name of somebody without an account.',
    },
  ],
  run: ({ config, arguments: { person = '' }, print }) =>
    withApplication(config, async (app) => {
      const outcome = await erasePerson(app.get(Database), person);
      const isRefused = typeof outcome === 'string';
      const said = isRefused ? [refusals[outcome](person)] : whatIsLeft(outcome);
      said.forEach((line) => print(line));
      return isRefused ? 1 : 0;
    }),
};

/** The one who erases has to know what this could not reach. */
const whatIsLeft = ({ account, contactOf, participations, credits, stillToldBy }: Erasure): string[] => [
  account
    ? 'Erased: name, address, password, sessions, roles, and what the audit log held of them.'
    : 'Erased: the name, and what the audit log held of it. No account: that is erased by its address.',
  ...(contactOf.length ? [`They were the contact of ${contactOf.join(', ')}, which now names nobody.`] : []),
  ...(participations ? [`Labs named them ${participations} times, and now tell of their role and sector only.`] : []),
  ...(credits ? [`They were credited with ${credits} photos or documents, which now credit nobody.`] : []),
  ...(stillToldBy.length
    ? [`Still told of by photos or documents, to be worded anew or erased (files erase): ${stillToldBy.join(', ')}.`]
    : []),
  ...(account ? [whatTheyDid(account)] : []),
  'Not searched: what people wrote in descriptions, reports, comments and notes, what photos show, files that were imported or attached, backups.',
];

const whatTheyDid = ({ reports, steps, events }: NonNullable<Erasure['account']>): string =>
  `Stays, as done by an erased person: ${reports} reports, ${steps} steps of reviews, ${events} events of the log.`;
