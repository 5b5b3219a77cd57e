import { Check, Entity, PrimaryColumn } from 'typeorm';
import { MomentColumn, TextColumn } from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';

const linkPurposes = ['first_administrator'] as const;

/** A link that opens one thing once. The row holds the SHA-256 of its token. */
@Entity('one_time_links')
@Check('ck_one_time_links_purpose', oneOf('purpose', linkPurposes))
export class OneTimeLinkEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash: string;

  @TextColumn('purpose', 30)
  purpose: (typeof linkPurposes)[number];

  @MomentColumn('expires_at')
  expiresAt: string;
}
