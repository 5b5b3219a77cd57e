import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { fieldProblem } from '../platform/problem/problem';
import { SettingEntity } from '../platform/database/setting.entity';
import type { Transaction } from '../platform/database/transaction';
import { demonstrationPassword, isDemonstrationPassword } from './demonstration-password';

/** Argon2id (the package's default) with the parameters OWASP gives (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An é made of two characters on one keyboard and of one on another is the same password (NIST SP 800-63B-4, 3.1.1.2). */
const asTyped = (password: string) => password.normalize('NFC');

/** The public password is nobody's but the demonstration's. */
export function refuseDemonstrationPassword(password: string, pointer = '/password'): void {
  if (isDemonstrationPassword(password)) throw fieldProblem(pointer, 'password-not-allowed');
}

/** The one way to a hash that a user may get. */
export async function hashPassword(password: string): Promise<string> {
  refuseDemonstrationPassword(password);
  return hash(asTyped(password), parameters);
}

/** The hash of the public password, only inside the transaction that marks the database as a demonstration. */
export async function hashOfDemonstration(tx: Transaction): Promise<string> {
  if (!(await tx.find(SettingEntity, { name: 'demonstration' })))
    throw new Error('Only a demonstration has the demonstration’s password');
  return hash(demonstrationPassword, parameters);
}

@Injectable()
export class PasswordVerifier {
  private nobody: Promise<string> | undefined;

  /** One verification, whether or not there is a hash to verify against: an unknown address takes as long as a known one. */
  async matches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    const nobodys = await (this.nobody ??= hashPassword('nobody has this password'));
    const matches = await this.verify(passwordHash ?? nobodys, asTyped(password));
    return matches && Boolean(passwordHash);
  }

  /** The costly part. */
  verify(passwordHash: string, password: string): Promise<boolean> {
    return verify(passwordHash, password);
  }
}
