import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Language, Scope } from '@symmachia/domain';
import type { Intention } from '../idempotency/intention';

export const needsKey = 'symmachia:needs';
export const publicKey = 'symmachia:public';

/** The scope without which a route answers nobody. What row it may be used on, the service asks of `Access`. */
export const Needs = (scope: Scope) => SetMetadata(needsKey, scope);

/** In place of a scope: for what is everybody's own, their sessions and their password. */
export const signedInOnly = 'signed-in';

/** Open to whoever is signed in, and only about themselves. */
export const NeedsSignIn = () => SetMetadata(needsKey, signedInOnly);

/** Open to everyone. */
export const Public = () => SetMetadata(publicKey, true);

/** Who is signed in. */
export interface SignedIn extends Actor {
  /** The session that this request came in. */
  sessionId: string;
  email: string;
  name: string;
  locale: Language;
  /** What this request of theirs is meant to bring about once. */
  intention?: Intention;
}

export interface SessionRequest extends FastifyRequest {
  signedIn?: SignedIn | null;
}

/** Whoever is signed in; only for routes that declare `@Needs`. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SessionRequest>().signedIn,
);
