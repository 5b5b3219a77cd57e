import { z } from 'zod';
import type { TestApp } from '../test-app';

/** A JSON Schema, as far as the interface's document uses it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  multipleOf?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

export interface DocumentedOperation {
  parameters?: { in: string; name: string; schema?: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

/** The interface's document, asked of the application. */
export class ApiDocument {
  private readonly validators = new Map<Schema, z.ZodType>();

  private constructor(
    readonly paths: Record<string, Record<string, DocumentedOperation>>,
    private readonly schemas: Record<string, Schema>,
  ) {}

  static async of({ app }: TestApp): Promise<ApiDocument> {
    const { body } = await app.inject({ url: '/api/openapi.json' });
    const { paths, components } = JSON.parse(body.replaceAll('#/components/schemas/', '#/$defs/'));
    return new ApiDocument(paths, components.schemas);
  }

  /** The schema itself, where it is only a reference to one. */
  resolve(schema: Schema): Schema {
    const name = schema.$ref?.replace('#/$defs/', '');
    return name === undefined ? schema : this.resolve(this.schemas[name] ?? {});
  }

  /** What is wrong with a value that should be as the schema says; null when nothing is. */
  faultOf(schema: Schema, value: unknown): string | null {
    const known = this.validators.get(schema) ?? z.fromJSONSchema({ ...schema, $defs: this.schemas } as never);
    this.validators.set(schema, known);
    const result = known.safeParse(value);
    return result.success ? null : z.prettifyError(result.error);
  }
}
