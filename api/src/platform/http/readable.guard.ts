import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Problem } from '../problem/problem';
import type { MaybeUnreadable } from './read-json';

/** After the guard of access: whoever may ask is told that what they sent is no JSON. */
@Injectable()
export class ReadableGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<MaybeUnreadable>().isUnreadable) throw new Problem('malformed-json');
    return true;
  }
}
