import type { MultipartFile } from '@fastify/multipart';
import { withoutRefused } from '@symmachia/contracts';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem';

/** A file of a form. */
export interface SentFile {
  /** As it may be shown: a name that reads otherwise than it is written is nobody's. */
  fileName: string;
  bytes: Buffer;
}

export interface Form {
  /** Without those that are empty, which are as good as none. */
  fields: Record<string, unknown>;
  file: SentFile | null;
}

const longestFileName = 255;

/** Reads a multipart request to its end; its fields may stand before or after the file called `file`. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  if (request.headers['content-type'] === undefined) return { fields: {}, file: null };
  if (!request.isMultipart()) throw new Problem('unsupported-media-type');
  const fields = new Map<string, unknown>();
  let file: SentFile | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.value !== '') fields.set(part.fieldname, part.value);
    } else {
      const sent = await fileOf(part);
      if (part.fieldname === 'file') file = sent;
    }
  }
  return { fields: Object.fromEntries(fields), file };
}

async function fileOf(part: MultipartFile): Promise<SentFile> {
  const bytes = await part.toBuffer();
  return { bytes, fileName: withoutRefused((part.filename ?? '').normalize('NFC').slice(-longestFileName)).trim() };
}
