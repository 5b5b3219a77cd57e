import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/** The few kinds of column there are, the same on both databases. Names are always given, never derived. */
export const TextColumn = (name: string, length: number, options: ColumnOptions = {}) =>
  Column({ name, type: 'varchar', length, ...options });

export const LongTextColumn = (name: string, options: ColumnOptions = {}) => Column({ name, type: 'text', ...options });

/** `YYYY-MM-DD`. */
export const DateColumn = (name: string, options: ColumnOptions = {}) => TextColumn(name, 10, options);

/** ISO 8601 UTC with milliseconds. */
export const MomentColumn = (name: string, options: ColumnOptions = {}) => TextColumn(name, 24, options);

export const IdColumn = (name: string, options: ColumnOptions = {}) => TextColumn(name, 36, options);

export const NumberColumn = (name: string, options: ColumnOptions = {}) =>
  Column({ name, type: 'integer', ...options });

/** 0 or 1, so that the same SQL reads it everywhere. */
export const FlagColumn = (name: string) =>
  Column({
    name,
    type: 'smallint',
    default: 0,
    transformer: { to: (value: boolean) => (value ? 1 : 0), from: (value: number) => Boolean(value) },
  });

/** JSON as text, written and read whole. */
export const JsonColumn = (name: string, options: ColumnOptions = {}) =>
  Column({
    name,
    type: 'text',
    ...options,
    transformer: {
      to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
      from: (value: string | null) => (value === null ? null : JSON.parse(value)),
    },
  });

/** What every row carries that a person can change. */
export abstract class VersionedEntity {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36 })
  id: string;

  @MomentColumn('created_at')
  createdAt: string;

  @MomentColumn('updated_at')
  updatedAt: string;

  @NumberColumn('version')
  version: number;
}
