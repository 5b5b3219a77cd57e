import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from './arguments';

export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** One line of what is typed, which is shown nowhere; from a pipe its first line, without a question. */
export function readSecret(question: string, { input, output }: Terminal): Promise<string> {
  const isTyped = input.isTTY === true;
  if (isTyped) output.write(question);
  const lines = createInterface({ input, output: nowhere(), terminal: isTyped });
  return new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => reject(new UsageError('There was no password')));
  }).finally(() => {
    lines.close();
    if (isTyped) output.write('\n');
  });
}
