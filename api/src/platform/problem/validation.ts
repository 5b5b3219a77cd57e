import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { fieldProblems, type Issue } from './field-problems';
import { Problem } from './problem';

/** Checks every body and query against its schema in contracts; a 400 names each place that is wrong. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new Problem('invalid-request', fieldProblems(issues as readonly Issue[])) });
  }

  /** No body at all is an empty one: then the schema says which field is missing. */
  override transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const missing = metadata.type === 'body' && metadata.schema && value === undefined;
    return super.transform(missing ? ({} as T) : value, metadata);
  }
}
