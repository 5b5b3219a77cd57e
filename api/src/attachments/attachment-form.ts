import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { CreateAttachment } from '@symmachia/contracts';
import { attachmentKinds, peopleConsents, visibilities } from '@symmachia/domain';
import type { FastifyRequest } from 'fastify';
import { readForm, type SentFile } from '../platform/http/read-form';
import type { RepeatableRequest } from '../platform/idempotency/repetition';
import { fieldProblems } from '../platform/problem/field-problems';
import { fieldProblem, Problem } from '../platform/problem/problem';

/** What was sent to be attached: a file, unless it is a link. */
export interface SentAttachment {
  input: CreateAttachment;
  file: SentFile | null;
}

/** Reads the form, which may be large: for whoever was asked whether the sender may attach anything. */
export type FormOfAttachment = () => Promise<SentAttachment>;

export const Attached = createParamDecorator(
  (_: unknown, context: ExecutionContext): FormOfAttachment =>
    () =>
      takeAttachment(context.switchToHttp().getRequest<FastifyRequest & RepeatableRequest>()),
);

const inLanguages = { type: 'string', description: 'JSON: { "el"?: "…", "sv"?: "…", "en"?: "…" }' };

/** The form, as the interface's document describes it. */
export const attachmentForm = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { type: 'string', enum: [...attachmentKinds] },
    caption: inLanguages,
    altText: inLanguages,
    credit: { type: 'string' },
    peopleConsent: { type: 'string', enum: [...peopleConsents] },
    visibility: { type: 'string', enum: [...visibilities], default: 'internal' },
    url: { type: 'string', description: 'Of a link, instead of a file' },
    file: { type: 'string', format: 'binary' },
  },
};

const texts = ['caption', 'altText'];

/** The form, unless it is one that was sent before under its key. */
async function takeAttachment(request: FastifyRequest & RepeatableRequest): Promise<SentAttachment> {
  const { fields, file } = await readForm(request);
  const input = inputOf(fields);
  if (input.kind !== 'link' && !file?.bytes.length) throw fieldProblem('/file', 'required');
  await request.repetition?.begin({ ...input, sha256: file && hash('sha256', file.bytes, 'hex') });
  return { input, file };
}

function inputOf(fields: Record<string, unknown>): CreateAttachment {
  const said = Object.entries(fields).map(([name, value]) => [
    name,
    texts.includes(name) ? parsed(name, value) : value,
  ]);
  const result = CreateAttachment.safeParse(Object.fromEntries(said));
  if (!result.success) throw new Problem('invalid-request', fieldProblems(result.error.issues));
  return result.data;
}

/** A part that is sent as JSON arrives parsed. */
function parsed(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw fieldProblem(`/${name}`, 'invalid-format');
  }
}
