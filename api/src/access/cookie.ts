import type { FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';

/** On HTTPS the __Host- prefix binds the cookie to this host and path (RFC 6265bis). */
export const cookieName = ({ https }: Config) => (https ? '__Host-symmachia' : 'symmachia');

export const cookieOptions = ({ https }: Config) =>
  ({ httpOnly: true, sameSite: 'lax', secure: https, path: '/' }) as const;

export const tokenIn = (request: FastifyRequest, config: Config): string | undefined =>
  request.cookies[cookieName(config)];
