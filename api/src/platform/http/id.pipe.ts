import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from '../database/ids';
import { Problem } from '../problem/problem';

/** An id in a path is a UUIDv7, or the request is refused before anything is asked of the database. */
@Injectable()
export class IdPipe implements PipeTransform<string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (!isId(value)) throw new Problem('invalid-id', [{ pointer: `/${data ?? 'id'}`, code: 'invalid-format' }]);
    return value.toLowerCase();
  }
}
