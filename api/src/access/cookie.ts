import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';
import { day, second } from './moments';
import type { Opened } from './session.service';

/** How long a browser is remembered in which somebody signed in. */
export const deviceLifetime = 365 * day;

/** On HTTPS the __Host- prefix binds the cookie to this host and path (RFC 6265bis). */
const cookieName = ({ https }: Config) => (https ? '__Host-symmachia' : 'symmachia');
const deviceName = (config: Config) => `${cookieName(config)}-device`;

const options = ({ https }: Config) => ({ httpOnly: true, sameSite: 'lax', secure: https, path: '/' }) as const;

export const tokenIn = (request: FastifyRequest, config: Config): string | undefined =>
  request.cookies[cookieName(config)];

export const deviceIn = (request: FastifyRequest, config: Config): string | undefined =>
  request.cookies[deviceName(config)];

/** The session goes with the browser's window, the device stays. */
export function keepSignedIn(reply: FastifyReply, { session, device }: Opened, config: Config): void {
  void reply.setCookie(cookieName(config), session, options(config));
  void reply.setCookie(deviceName(config), device, { ...options(config), maxAge: deviceLifetime / second });
}

export function forgetSession(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(cookieName(config), options(config));
}
