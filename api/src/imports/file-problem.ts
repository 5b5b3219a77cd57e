import type { Language } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import { Problem } from '../platform/problem/problem';
import type { FileProblem } from './reading/read-plan';

/** Why a file cannot be read, pointing at the part of the request that is to blame, with the reader's way out of it. */
export function fileProblem(problem: FileProblem, fileName: string, reader: Language): Problem {
  const { code } = problem;
  switch (code) {
    case 'unknown-column':
      return new Problem('invalid-request', [{ pointer: `/mapping/columns/${escaped(problem.value)}`, code }], {
        detail: translate(reader, `imports.rows.${code}`, { value: problem.value, column: '' }),
      });
    case 'file-too-large':
      return new Problem('too-large', [{ pointer: '/file', code: 'too-large' }], wayOut('too-large', fileName, reader));
    case 'not-a-text-file':
      return new Problem(code, [{ pointer: '/file', code }], wayOut(code, fileName, reader));
    case 'not-in-this-encoding':
      return new Problem('invalid-request', [{ pointer: '/encoding', code }], wayOut(code, fileName, reader));
    default:
      return new Problem('invalid-request', [{ pointer: '/file', code }], {
        ...wayOut(code, fileName, reader),
        ...(problem.line === undefined ? {} : { line: problem.line }),
      });
  }
}

const wayOut = (code: string, file: string, reader: Language) => ({
  detail: ['what', 'wayOut'].map((part) => translate(reader, `imports.unreadable.${code}.${part}`, { file })).join(' '),
});

/** RFC 6901. */
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
