import { Check, Entity, Index } from 'typeorm';
import type { Language } from '@symmachia/domain';
import { languages } from '@symmachia/domain';
import { FlagColumn, TextColumn, VersionedEntity } from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';

@Entity('users')
@Check('ck_users_locale', oneOf('locale', languages))
@Index('uq_users_email', ['email'], { unique: true })
export class UserEntity extends VersionedEntity {
  /** Lower case. */
  @TextColumn('email', 254)
  email: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('locale', 2)
  locale: Language;

  /** Argon2id, PHC string; null for somebody who cannot sign in. */
  @TextColumn('password_hash', 200, { nullable: true })
  passwordHash: string | null;

  @FlagColumn('is_admin')
  isAdmin: boolean;

  @FlagColumn('is_disabled')
  isDisabled: boolean;
}
