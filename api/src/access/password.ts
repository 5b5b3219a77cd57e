import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters OWASP gives (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let nobody: Promise<string> | undefined;

/** One verification, whether or not there is a hash to verify against: an unknown address takes as long as a known one. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && Boolean(passwordHash);
}
