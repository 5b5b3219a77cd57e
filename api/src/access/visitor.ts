import { isIPv4, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';
import { clientOf } from './client';
import { deviceIn, tokenIn } from './cookie';

/** Who knocks, before it is known who they are. */
export interface Visitor {
  /** The network that the request came from. */
  network: string;
  /** Browser and system in two words. */
  client: string | null;
  /** The secrets that the browser presents, as they came: either may be anything. */
  session: string | undefined;
  device: string | undefined;
}

export const visitorOf = (request: FastifyRequest, config: Config): Visitor => ({
  network: networkOf(request.ip),
  client: clientOf(request.headers['user-agent']),
  session: tokenIn(request, config),
  device: deviceIn(request, config),
});

const ipv4InIpv6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const ipv6Groups = 8;
const networkGroups = 4;

/** An IPv4 address, or the first 64 bits of an IPv6 one: all others in them belong to the same connection. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const inside = ipv4InIpv6.exec(plain)?.[1] ?? plain;
  if (isIPv4(inside) || !isIPv6(inside)) return inside;
  const [head = [], tail = []] = inside.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, ipv6Groups - head.length - tail.length) }, () => '0');
  const groups = inside.includes('::') ? [...head, ...zeros, ...tail] : head;
  return groups.slice(0, networkGroups).map(withoutZeros).join(':');
}

const withoutZeros = (group: string) => Number.parseInt(group, 16).toString(16);
