import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { canAnywhere, type Scope } from '@symmachia/domain';
import { needsKey, publicKey, type SessionRequest, signedInOnly } from '../platform/access/declarations';
import type { Config } from '../platform/config';
import { configToken } from '../platform/tokens';
import { Problem } from '../platform/problem/problem';
import { tokenIn } from './cookie';
import { SessionService } from './session.service';

/**
 * Nobody passes who is not signed in, or whom the table of rights gives the route's scope nowhere. Where the path names a
 * row the service says no instead: it alone knows whether the row may be seen (403) or is not there for this reader (404).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    @Inject(configToken) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    request.signedIn = await this.sessions.signedIn(tokenIn(request, this.config));
    if (this.declared<boolean>(publicKey, context)) return true;
    const scope = this.declared<Scope | typeof signedInOnly>(needsKey, context);
    if (!request.signedIn) throw new Problem('not-signed-in');
    if (scope === signedInOnly) return true;
    if (!scope || !(canAnywhere(request.signedIn, scope) || namesRow(request))) throw new Problem('not-allowed');
    return true;
  }

  private declared<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
  }
}

const namesRow = ({ params }: SessionRequest) => Object.keys(params ?? {}).length > 0;
