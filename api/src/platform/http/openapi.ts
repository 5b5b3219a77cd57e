import { applyDecorators, type INestApplication } from '@nestjs/common';
import { ApiOperation, ApiResponse, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemDetails } from '@symmachia/contracts';
import { version } from '../config';
import { describeKeys } from '../idempotency/key-header';

type Schema = z.ZodType;

/** Says what a route does and answers. The schema is the one in contracts that its type comes from. */
export const Answers = (schema: Schema, summary: string, status = 200) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, standardSchema: schema }),
    ApiResponse({ status: 'default', description: 'A problem', standardSchema: ProblemDetails }),
  );

export const NoContent = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 204, description: summary }),
    ApiResponse({ status: 'default', description: 'A problem', standardSchema: ProblemDetails }),
  );

/** Of a route that hands out a file, in one of these media types. */
export const AnswersFile = (summary: string, mediaTypes: readonly string[]) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: summary, content: Object.fromEntries(mediaTypes.map(asBytes)) }),
    ApiResponse({ status: 'default', description: 'A problem', standardSchema: ProblemDetails }),
  );

const asBytes = (mediaType: string) => [mediaType, { schema: { type: 'string', format: 'binary' } }] as const;

/** The OpenAPI 3.1 document of the running application; schemas with a name in contracts stand under components. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Symmachia')
    .setDescription("Tracks a national digital-skills alliance's action plan.")
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addCookieAuth('symmachia')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    standardSchemaConverter: (schema, { schemaType }) => convert(schema as unknown as Schema, schemaType),
  });
  return describeKeys(document);
}

function convert(schema: Schema, io: 'input' | 'output') {
  const { $defs = {}, $schema: _, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  const name = schema.meta()?.id;
  // A named schema stands among its own definitions, and in its place is then a reference to it that leads nowhere here.
  const components = Object.fromEntries(
    Object.entries({ ...(name ? { [name]: own } : {}), ...$defs }).map(([key, value]) => [key, withoutId(value)]),
  );
  return { schema: name ? { $ref: `#/components/schemas/${name}` } : own, components } as never;
}

const withoutId = (value: unknown) => {
  const { id: _, ...rest } = value as { id?: string };
  return rest;
};
