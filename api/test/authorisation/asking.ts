import type { Client } from '../client';

/** Has something new made, and answers its id. */
export async function made(by: Client, path: string, body: object): Promise<string> {
  const { status, body: answer } = await by.post<{ id: string }>(path, body);
  if (status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(answer)}`);
  return answer.id;
}

/** Has something done that has to succeed. */
export async function done(by: Client, path: string): Promise<void> {
  const { status, body } = await by.post(path);
  if (status !== 200) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
}
