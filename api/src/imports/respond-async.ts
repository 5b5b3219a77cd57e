import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap } from 'rxjs';

const isAsked = (context: ExecutionContext): boolean =>
  /(^|[\s,])respond-async([\s,;]|$)/.test(
    String(context.switchToHttp().getRequest<FastifyRequest>().headers['prefer'] ?? ''),
  );

/** Whether the client would rather be answered before the work is done (RFC 7240, 4.1). */
export const RespondAsync = createParamDecorator((_: unknown, context: ExecutionContext) => isAsked(context));

/** Says so by 202 where it was asked for and granted. */
@Injectable()
export class RespondAsyncInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    return next.handle().pipe(
      tap(() => {
        if (!isAsked(context)) return;
        void context
          .switchToHttp()
          .getResponse<FastifyReply>()
          .status(202)
          .header('preference-applied', 'respond-async');
      }),
    );
  }
}
