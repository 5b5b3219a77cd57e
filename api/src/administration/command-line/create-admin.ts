import { FirstAdministrator } from '@symmachia/contracts';
import { languages, type Language } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import { FirstAdministratorService } from '../../access/first-administrator.service';
import { commandLine } from '../../platform/database/author';
import { Problem } from '../../platform/problem/problem';
import { UsageError } from './arguments';
import type { Command, CommandInput } from './command';
import { withApplication } from './with-application';

const asking = new Set<string>(languages);

/** `create-admin`: how whoever has the machine makes somebody an administrator. */
export const createAdmin: Command = {
  name: 'create-admin',
  summary: 'Makes a new user who administers everything. Asks for the password, or reads it from a pipe.',
  arguments: [{ name: 'e-mail', summary: 'The address to sign in with.' }],
  options: {
    name: { summary: 'The person’s name; without it, what stands before the @.', value: 'name' },
    language: { summary: 'The language they are written to in.', value: 'language', oneOf: languages },
    'password-stdin': { summary: 'Read the password from standard input, its first line, and ask nothing.' },
  },
  async run(input) {
    const { email, name } = person(input);
    const password = await chosenPassword(input);
    const { config, options, print } = input;
    const locale = isLanguage(options['language']) ? options['language'] : 'en';
    return withApplication(config, async (app) => {
      try {
        await app
          .get(FirstAdministratorService, { strict: false })
          .create({ email, name, password, locale }, commandLine);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        print(reasonOf(error, email));
        return 1;
      }
      print(`${email} administers this installation now.`);
      return 0;
    });
  },
};

const isLanguage = (value: string | true | undefined): value is Language =>
  typeof value === 'string' && asking.has(value);

function person({ arguments: given, options }: CommandInput): { email: string; name: string } {
  const email = FirstAdministrator.shape.email.safeParse(given['e-mail']);
  if (!email.success) throw new UsageError(`"${given['e-mail']}" is no e-mail address`);
  const name = FirstAdministrator.shape.name.safeParse(options['name'] ?? email.data.split('@')[0]);
  if (!name.success) throw new UsageError('That name cannot be used');
  return { email: email.data, name: name.data };
}

/** Typed twice, because nobody sees what they type; from a pipe once. */
async function chosenPassword({ options, readSecret, isTyped }: CommandInput): Promise<string> {
  if (!isTyped || options['password-stdin']) return readSecret('');
  const first = await readSecret('Password (12 characters or more): ');
  if ((await readSecret('The same again: ')) !== first) throw new UsageError('The two were not the same');
  return first;
}

const reasonOf = ({ code, errors: [field] }: Problem, email: string): string =>
  code === 'conflict'
    ? `There is a user with the address ${email} already.`
    : translate('en', field ? `fieldProblems.${field.code}` : `problems.${code}`);
