import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { I18nText, Language, PlanStatus, Tolerances } from '@symmachia/domain';
import { planStatuses } from '@symmachia/domain';
import {
  DateColumn,
  IdColumn,
  JsonColumn,
  NumberColumn,
  TextColumn,
  VersionedEntity,
} from '../platform/database/columns';
import { oneOf } from '../platform/database/constraints';
import { OrganisationEntity } from '../organisations/organisation.entity';

@Entity('plans')
@Check('ck_plans_status', oneOf('status', planStatuses))
@Index('uq_plans_code', ['code'], { unique: true })
export class PlanEntity extends VersionedEntity {
  @TextColumn('code', 40)
  code: string;

  @JsonColumn('title')
  title: I18nText;

  @JsonColumn('summary')
  summary: I18nText;

  @IdColumn('organisation_id')
  @ForeignKey(() => OrganisationEntity, { name: 'fk_plans_organisation' })
  organisationId: string;

  @DateColumn('start_date')
  startDate: string;

  @DateColumn('end_date')
  endDate: string;

  @TextColumn('status', 20)
  status: PlanStatus;

  @IdColumn('predecessor_id', { nullable: true })
  @ForeignKey(() => PlanEntity, { name: 'fk_plans_predecessor' })
  predecessorId: string | null;

  @JsonColumn('languages')
  languages: Language[];

  @TextColumn('timezone', 60)
  timezone: string;

  @JsonColumn('tolerances')
  tolerances: Tolerances;

  /** Demonstration only: stands for today in periods, RAG and elapsed time. */
  @DateColumn('business_date', { nullable: true })
  businessDate: string | null;

  @JsonColumn('outdated')
  outdated: string[];

  /** Counts every change of anything in the plan; lists and figures take their ETag from it. */
  @NumberColumn('changes', { default: 0 })
  changes: number;

  /** The plan's day that its delivery rows were computed for. */
  @DateColumn('delivery_day', { nullable: true })
  deliveryDay: string | null;
}
