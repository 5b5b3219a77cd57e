import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { FormerName, I18nText, OrganisationKind, OrganisationStatus, Sector } from '@symmachia/domain';
import { organisationKinds, organisationStatuses, sectors } from '@symmachia/domain';
import {
  DateColumn,
  IdColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';

@Entity('organisations')
@Check('ck_organisations_sector', oneOf('sector', sectors))
@Check('ck_organisations_kind', oneOf('kind', organisationKinds))
@Check('ck_organisations_status', oneOf('status', organisationStatuses))
@Index('ix_organisations_sector', ['sector', 'sortName'])
@Index('ix_organisations_merged_into', ['mergedIntoId'])
export class OrganisationEntity extends VersionedEntity {
  @JsonColumn('name')
  name: I18nText;

  @TextColumn('short_name', 60, { nullable: true })
  shortName: string | null;

  @TextColumn('sector', 20)
  sector: Sector;

  @TextColumn('kind', 30)
  kind: OrganisationKind;

  @TextColumn('registry_id', 60, { nullable: true })
  registryId: string | null;

  @TextColumn('website', 500, { nullable: true })
  website: string | null;

  @DateColumn('member_since', { nullable: true })
  memberSince: string | null;

  @TextColumn('status', 20)
  status: OrganisationStatus;

  /** Since when the status holds, where that was said. */
  @DateColumn('status_on', { nullable: true })
  statusOn: string | null;

  @LongTextColumn('status_reason', { nullable: true })
  statusReason: string | null;

  /** Who has its live work today: of several mergers one after the other, the last. */
  @IdColumn('merged_into_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_organisations_merged_into' })
  mergedIntoId: string | null;

  @IdColumn('successor_id', { nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'fk_organisations_successor' })
  successorId: string | null;

  /** Oldest first. */
  @JsonColumn('former_names', { default: '[]' })
  formerNames: FormerName[];

  @JsonColumn('aliases')
  aliases: string[];

  @JsonColumn('outdated')
  outdated: string[];

  /** Folded name, for sorting and for finding it again. */
  @TextColumn('sort_name', 500)
  sortName: string;

  /** All names, folded. */
  @LongTextColumn('search_text')
  searchText: string;
}
