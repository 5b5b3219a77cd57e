import { hash, randomBytes } from 'node:crypto';

/** 256 random bits, for a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: who reads it cannot use it. A secret that nobody can guess needs no salt and no slow hash. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'hex');
