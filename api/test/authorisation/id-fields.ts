import type { TestApp } from '../test-app';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

export interface IdField {
  operation: string;
  /** A pointer into the body, `*` for any member of a list. */
  field: string;
}

const idRef = '#/components/schemas/Id';

/** Every field of a JSON body that holds the id of a row, as the interface's document tells of it. */
export async function idFieldsOf({ app }: TestApp): Promise<IdField[]> {
  const document = (await app.inject({ url: '/api/openapi.json' })).json<Document>();
  const resolved = (schema: Schema): Schema =>
    document.components.schemas[schema.$ref?.replace('#/components/schemas/', '') ?? ''] ?? schema;
  const fieldsIn = (schema: Schema, pointer: string): string[] => {
    if (schema.$ref === idRef) return [pointer];
    const { properties = {}, items, anyOf = [] } = resolved(schema);
    return [
      ...Object.entries(properties).flatMap(([name, property]) => fieldsIn(property, `${pointer}/${name}`)),
      ...(items ? fieldsIn(items, `${pointer}/*`) : []),
      ...anyOf.flatMap((choice) => fieldsIn(choice, pointer)),
    ];
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      const operation = `${method.toUpperCase()} ${path.replace('/api/v1', '')}`;
      return schema ? fieldsIn(schema, '').map((field) => ({ operation, field })) : [];
    }),
  );
}
