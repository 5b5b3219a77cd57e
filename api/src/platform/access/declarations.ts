import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Language, Scope } from '@symmachia/domain';

export const needsKey = 'symmachia:needs';
export const publicKey = 'symmachia:public';

/** The scope without which a route answers nobody. What row it may be used on, the service asks of `Access`. */
export const Needs = (scope: Scope) => SetMetadata(needsKey, scope);

/** Open to everyone. */
export const Public = () => SetMetadata(publicKey, true);

/** Who is signed in. */
export interface SignedIn extends Actor {
  email: string;
  name: string;
  locale: Language;
}

export interface SessionRequest extends FastifyRequest {
  signedIn?: SignedIn | null;
}

/** Whoever is signed in; only for routes that declare `@Needs`. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SessionRequest>().signedIn,
);
