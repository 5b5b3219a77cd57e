import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Primary keys are named after their table; everything else is named where it is declared. */
export class Naming extends DefaultNamingStrategy {
  override primaryKeyName(table: Table | string): string {
    return `pk_${typeof table === 'string' ? table : table.name.split('.').at(-1)}`;
  }
}
