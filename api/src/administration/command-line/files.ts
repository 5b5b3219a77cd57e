import { FileStore } from '../../attachments/files/file-store';
import { FolderStore } from '../../attachments/files/folder-store';
import { faultsOf, grace, sweep, unnamed } from '../../attachments/files/sweep';
import { Database } from '../../platform/database/database';
import { eraseAttachment } from '../erasure/erase-attachment';
import { UsageError } from './arguments';
import type { Command, CommandInput } from './command';
import { withApplication } from './with-application';

export const files: Command = {
  name: 'files',
  summary:
    'verify: names attached files that are missing or altered; sweep: names those that no record names, and takes them away with --apply; erase: takes an attachment and its files away for good.',
  arguments: [
    { name: 'deed', summary: 'What to do with the files: verify, sweep or erase.' },
    { name: 'attachment', summary: 'Which one to erase, by its id.', isOptional: true },
  ],
  options: { apply: { summary: 'Of sweep: take them away.' } },
  run(input) {
    const { deed, attachment } = input.arguments;
    if (input.options['apply'] && deed !== 'sweep') throw new UsageError(`files ${deed} takes no --apply`);
    if (deed === 'erase') return erase(input);
    if (attachment !== undefined) throw new UsageError(`files ${deed} takes no "${attachment}"`);
    if (deed === 'verify') return verify(input);
    if (deed === 'sweep') return sweepAway(input);
    throw new UsageError(`files knows verify, sweep and erase, not "${deed}"`);
  },
};

const verify = (input: CommandInput): Promise<number> =>
  withFiles(input, async (database, store) => {
    let broken = 0;
    for await (const { sha256, isMissing } of faultsOf(database, store)) {
      input.print(`${sha256}: ${isMissing ? 'MISSING' : 'NOT as it was put down'}`);
      broken += 1;
    }
    const intact = `Every attached file is in ${input.config.filesFolder}, intact.`;
    input.print(broken ? `${broken} files are missing or altered.` : intact);
    return broken ? 1 : 0;
  });

/** Whoever has restored an older database sees first what newer files it does not know of. */
const sweepAway = (input: CommandInput): Promise<number> =>
  withFiles(input, async (database, store) => {
    const now = new Date();
    const which = `files that no record names and that are older than ${grace} days`;
    if (input.options['apply']) {
      input.print(`${await sweep(database, store, now)} ${which} were taken away.`);
      return 0;
    }
    let found = 0;
    for await (const { sha256, putAt } of unnamed(database, store, now)) {
      input.print(`${sha256}: put down on ${putAt.toISOString().slice(0, 10)}`);
      found += 1;
    }
    input.print(`${found} ${which}.${found ? ' With --apply they are taken away.' : ''}`);
    return 0;
  });

async function erase({ config, arguments: { attachment }, print }: CommandInput): Promise<number> {
  if (attachment === undefined) throw new UsageError('files erase needs the id of an attachment');
  return withApplication(config, async (app) => {
    const gone = await eraseAttachment(app.get(Database), app.get(FileStore, { strict: false }), attachment);
    const said = gone === null ? [`There is no attachment ${attachment}.`] : whatIsLeft(gone);
    said.forEach((line) => print(line));
    return gone === null ? 1 : 0;
  });
}

/** The one who erases has to know what this could not reach. */
const whatIsLeft = (gone: number): string[] => [
  `Erased: the attachment, what the audit log held of its words, names and address, and ${gone} files.`,
  'Stays: a file that another attachment has too, backups.',
];

async function withFiles(
  { config }: CommandInput,
  work: (database: Database, store: FolderStore) => Promise<number>,
): Promise<number> {
  const database = await Database.open(config.databaseUrl);
  try {
    return await work(database, new FolderStore(config.filesFolder));
  } finally {
    await database.close();
  }
}
