import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Who asks may bring an id, to find the request again in our log; anything that is none is replaced. */
export const requestIdOf = ({ headers }: IncomingMessage): string => {
  const brought = headers['x-request-id'];
  return typeof brought === 'string' && wellFormed.test(brought) ? brought : randomUUID();
};
