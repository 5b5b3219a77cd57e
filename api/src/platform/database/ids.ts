import { v7, validate, version } from 'uuid';

/** Time-ordered ids (RFC 9562, version 7). */
export const uuidv7 = () => v7();

export const isId = (value: string) => validate(value) && version(value) === 7;
