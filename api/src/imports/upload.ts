import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { importEncodings, importKinds, ImportOptions, importSeparators, withoutRefused } from '@symmachia/contracts';
import { languages } from '@symmachia/domain';
import type { FastifyRequest } from 'fastify';
import type { RepeatableRequest } from '../platform/idempotency/repetition';
import { fieldProblems } from '../platform/problem/field-problems';
import { fieldProblem, Problem } from '../platform/problem/problem';

/** A file that was sent, with what was said beside it. */
export interface UploadedFile {
  fileName: string;
  bytes: Buffer;
  options: ImportOptions;
}

export const Uploaded = createParamDecorator((_: unknown, context: ExecutionContext) =>
  takeUpload(context.switchToHttp().getRequest<FastifyRequest & RepeatableRequest>()),
);

/** The form, as the interface's document describes it. */
export const uploadedForm = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    kind: { type: 'string', enum: [...importKinds], default: 'plan' },
    dryRun: { type: 'string', enum: ['true', 'false'], default: 'true' },
    mapping: { type: 'string', description: 'JSON, see ImportMapping' },
    encoding: { type: 'string', enum: [...importEncodings] },
    separator: { type: 'string', enum: [...importSeparators, 'tab'] },
    language: { type: 'string', enum: [...languages] },
  },
};

const longestFileName = 255;
const separatorNames: Record<string, string> = { tab: '\t', '\\t': '\t' };

/** The form, unless it is one that was sent before under its key. */
async function takeUpload(request: FastifyRequest & RepeatableRequest): Promise<UploadedFile> {
  const { bytes, ...said } = await readUpload(request);
  await request.repetition?.begin({ ...said, sha256: hash('sha256', bytes, 'hex') });
  return { bytes, ...said };
}

/** Reads a multipart request to its end; its fields may stand before or after the file. */
async function readUpload(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart())
    throw request.headers['content-type'] ? new Problem('unsupported-media-type') : missingFile();
  const fields = new Map<string, unknown>();
  const files = new Map<string, Omit<UploadedFile, 'options'>>();
  for await (const part of request.parts()) {
    if (part.type === 'file') files.set(part.fieldname, await fileOf(part));
    else fields.set(part.fieldname, part.value);
  }
  const file = files.get('file');
  if (!file) throw missingFile();
  return { ...file, options: optionsOf(Object.fromEntries(fields)) };
}

async function fileOf(part: MultipartFile): Promise<Omit<UploadedFile, 'options'>> {
  const bytes = await part.toBuffer();
  return { fileName: fileNameOf(part.filename), bytes };
}

/** As it may be shown: a name that reads otherwise than it is written is nobody's. */
const fileNameOf = (sent = ''): string =>
  withoutRefused(sent.normalize('NFC').slice(-longestFileName)).trim() || 'plan.csv';

/** An empty field is as good as none. */
function optionsOf(fields: Record<string, unknown>): ImportOptions {
  const said = Object.entries(fields).filter(([, value]) => value !== '');
  const { mapping, separator, ...plain } = Object.fromEntries(said);
  const result = ImportOptions.safeParse({
    ...plain,
    ...(mapping === undefined ? {} : { mapping: parsedMapping(mapping) }),
    ...(separator === undefined ? {} : { separator: separatorNames[String(separator)] ?? separator }),
  });
  if (!result.success) throw new Problem('invalid-request', fieldProblems(result.error.issues));
  return result.data;
}

/** A part that is sent as JSON arrives parsed. */
function parsedMapping(mapping: unknown): unknown {
  if (typeof mapping !== 'string') return mapping;
  try {
    return JSON.parse(mapping);
  } catch {
    throw fieldProblem('/mapping', 'invalid-format');
  }
}

const missingFile = () => fieldProblem('/file', 'required');
