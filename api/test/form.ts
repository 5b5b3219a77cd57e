import type { Client } from './client';

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** Sends a form with a file, as a browser does; the fields stand before or after it. */
export async function sendForm<Body>(
  client: Client,
  path: string,
  file: SentFile | null,
  fields: Record<string, string> = {},
  fileFirst = false,
  headers: Record<string, string> = {},
) {
  const form = new FormData();
  const addFile = () => file && form.set('file', new Blob([Buffer.from(file.bytes)]), file.name);
  if (fileFirst) addFile();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (!fileFirst) addFile();
  const written = new Response(form);
  const body = Buffer.from(await written.arrayBuffer());
  return client.post<Body>(path, body, { ...headers, 'content-type': written.headers.get('content-type') ?? '' });
}
