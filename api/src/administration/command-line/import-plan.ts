import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { type ImportBatch, importEncodings, ImportMapping, ImportOptions } from '@symmachia/contracts';
import { languages } from '@symmachia/domain';
import { ImportApplication } from '../../imports/applying/import-application';
import { ImportPreviews } from '../../imports/import-previews';
import { toImportBatch } from '../../imports/import.response';
import { Access } from '../../platform/access/access';
import { commandLine } from '../../platform/database/author';
import { Problem } from '../../platform/problem/problem';
import { UsageError } from './arguments';
import type { Command, CommandInput } from './command';
import { withApplication } from './with-application';

const shownErrors = 10;
const notRunning = { progress: null, failure: null };

/** `import`: the way into a plan for whoever has the machine, through the same engine as the screen. */
export const importPlan: Command = {
  name: 'import',
  summary: 'Says what a CSV file would change in a plan; changes it with --apply.',
  arguments: [
    { name: 'plan', summary: "The plan's code." },
    { name: 'file', summary: 'The CSV file.' },
  ],
  options: {
    apply: { summary: 'Write it, in one transaction.' },
    'skip-errors': { summary: 'Leave out the rows that are in error.' },
    encoding: { summary: 'How the file is written; detected without it.', value: 'encoding', oneOf: importEncodings },
    separator: { summary: 'What separates its columns: , ; or tab.', value: 'separator', oneOf: [',', ';', 'tab'] },
    mapping: { summary: 'A JSON file that says what the columns hold; guessed without it.', value: 'file' },
    language: { summary: 'The language that the file is written in.', value: 'language', oneOf: languages },
  },
  run: (input) => withApplication(input.config, (app) => new ImportRun(app, input).run()),
};

class ImportRun {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly input: CommandInput,
  ) {}

  async run(): Promise<number> {
    const { arguments: given, options, print } = this.input;
    const plan = await this.service(Access).findPlan(given['plan'] ?? '');
    if (!plan) {
      print(`There is no plan ${given['plan']}.`);
      return 1;
    }
    try {
      const id = await this.service(ImportPreviews).make(plan, this.upload(), commandLine, 'en');
      const preview = await this.batch(id);
      this.tell(preview);
      const skipErrors = options['skip-errors'] === true;
      const isSound = preview.counts.error === 0 || skipErrors;
      if (!options['apply'] || !isSound) return isSound ? 0 : 1;
      await this.service(ImportApplication).apply(plan, id, commandLine, skipErrors, () => undefined);
      print('Applied.');
      return 0;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      print(reasonOf(error));
      return 1;
    }
  }

  private upload() {
    const { arguments: given, options, folder } = this.input;
    const file = resolve(folder, given['file'] ?? '');
    const { encoding, separator, language, mapping } = options;
    const said = ImportOptions.parse({
      ...(encoding ? { encoding } : {}),
      ...(separator ? { separator: separator === 'tab' ? '\t' : separator } : {}),
      ...(language ? { language } : {}),
      ...(typeof mapping === 'string' ? { mapping: mappingIn(resolve(folder, mapping)) } : {}),
    });
    return { fileName: basename(file), bytes: contentOf(file), options: said };
  }

  private tell({ encoding, separator, counts, contents, questions, rows }: ImportBatch): void {
    const { print } = this.input;
    const all = counts.create + counts.update + counts.unchanged + counts.error;
    print(`Read as ${encoding}, columns separated by ${separator === '\t' ? 'tab' : separator}`);
    print(
      `${all} rows: ${counts.create} new, ${counts.update} changed, ${counts.unchanged} unchanged, ` +
        `${counts.error} in error; ${counts.warning} with a warning`,
    );
    print(
      `${contents.pillars} pillars, ${contents.subPillars} sub-pillars, ${contents.actions} actions, ` +
        `${contents.commitments} commitments, ${contents.milestones} milestones, ${contents.organisations} new organisations`,
    );
    for (const { code, column } of questions)
      print(`To be answered by --mapping: ${code}${column ? ` in "${column}"` : ''}`);
    const errors = rows.filter(({ verdict }) => verdict === 'error');
    for (const { line, message } of errors.slice(0, shownErrors)) print(`Line ${line}: ${message}`);
    if (errors.length > shownErrors) print(`… and ${errors.length - shownErrors} more rows in error`);
  }

  private async batch(id: string): Promise<ImportBatch> {
    return toImportBatch(await this.found(id), notRunning, 'en');
  }

  private found(id: string) {
    return this.service(ImportPreviews).find(id);
  }

  private service<Service>(type: abstract new (...dependencies: never[]) => Service): Service {
    return this.app.get<Service>(type, { strict: false });
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`The file ${file} cannot be read`);
  }
}

function mappingIn(file: string): ImportMapping {
  try {
    return ImportMapping.parse(JSON.parse(contentOf(file).toString('utf8')));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The file ${file} holds no mapping`);
  }
}

const reasonOf = ({ code, errors, detail }: Problem): string =>
  typeof detail['detail'] === 'string'
    ? detail['detail']
    : [code, ...errors.map(({ pointer, code: what }) => `${pointer} ${what}`)].join(': ');
