import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { deviceLifetime } from './cookie';
import { KnownDeviceEntity } from './known-device.entity';
import { after } from './moments';
import { hashOf, newSecret } from './secret';

/** The browsers in which somebody has signed in before. */
@Injectable()
export class KnownDevices {
  constructor(private readonly database: Database) {}

  /** Whether somebody has signed in to the account of this address in the browser that presents the secret. */
  async knows(device: string | undefined, email: string, now: string): Promise<boolean> {
    if (!device) return false;
    const row = await this.database.readOne(
      `SELECT 1 AS known FROM known_devices d JOIN users u ON u.id = d.user_id
       WHERE d.token_hash = :tokenHash AND u.email = :email AND d.expires_at > :now`,
      { tokenHash: hashOf(device), email, now },
    );
    return row !== undefined;
  }

  /** Remembers the browser by a new secret, with everybody else whom it already knows. Answers the secret. */
  async remember(tx: Transaction, userId: string, presented: string | undefined, now: string): Promise<string> {
    const device = newSecret();
    const tokenHash = hashOf(device);
    await tx.execute('DELETE FROM known_devices WHERE expires_at <= :now', { now });
    if (presented) await this.renew(tx, userId, hashOf(presented), tokenHash);
    await tx.insertRows(KnownDeviceEntity, [{ tokenHash, userId, expiresAt: after(now, deviceLifetime) }]);
    return device;
  }

  /** After a change of password every browser is strange again. */
  async forgetAll(tx: Transaction, userId: string): Promise<void> {
    await tx.execute('DELETE FROM known_devices WHERE user_id = :userId', { userId });
  }

  private async renew(tx: Transaction, userId: string, before: string, tokenHash: string): Promise<void> {
    await tx.execute('DELETE FROM known_devices WHERE token_hash = :before AND user_id = :userId', { before, userId });
    await tx.execute('UPDATE known_devices SET token_hash = :tokenHash WHERE token_hash = :before', {
      before,
      tokenHash,
    });
  }
}
