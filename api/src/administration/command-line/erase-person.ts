import { Database } from '../../platform/database/database';
import { type Erasure, erasePerson, type Refusal, rehearseErasure } from '../erasure/erase-person';
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
  options: { apply: { summary: 'Of a name: erase, once it was seen whom it would take.' } },
  run: ({ config, arguments: { person = '' }, options, print }) =>
    withApplication(config, async (app) => {
      const isRehearsed = !person.includes('@') && !options['apply'];
      const outcome = await (isRehearsed ? rehearseErasure : erasePerson)(app.get(Database), person);
      const isRefused = typeof outcome === 'string';
      const said = isRefused ? [refusals[outcome](person)] : whatIsLeft(outcome);
      if (isRehearsed && !isRefused) said.push(namesakes);
      said.forEach((line) => print(line));
      return isRefused ? 1 : 0;
    }),
};

/** Names are shared: what is erased by one cannot be given back to somebody else who has it. */
const namesakes =
  'This was a rehearsal: nothing has been erased yet. Whoever else has this name is taken too; if all of it is one person, add --apply.';

/** The one who erases has to know what this could not reach. */
const whatIsLeft = ({ account, contactOf, participations, credits, stillToldBy }: Erasure): string[] => [
  account
    ? 'Erased: name, address, password, sessions, roles, and what the audit log held of them.'
    : 'Erased: the name, and what the audit log held of it. No account: that is erased by its address.',
  ...(contactOf.length ? [`They were the contact of ${contactOf.join(', ')}, which now names nobody.`] : []),
  ...(participations
    ? [`Places where labs named them, which now tell of their role and sector only: ${participations}.`]
    : []),
  ...(credits ? [`Photos or documents that were credited to them, and now credit nobody: ${credits}.`] : []),
  ...(stillToldBy.length
    ? [`Still told of by photos or documents, to be worded anew or erased (files erase): ${stillToldBy.join(', ')}.`]
    : []),
  ...(account ? [whatTheyDid(account)] : []),
  'Not searched: what people wrote in descriptions, reports, comments and notes, what photos show, files that were imported or attached, backups.',
];

const whatTheyDid = ({ reports, steps, events }: NonNullable<Erasure['account']>): string =>
  `Stays, as done by an erased person: ${reports} reports, ${steps} steps of reviews, ${events} events of the log.`;
