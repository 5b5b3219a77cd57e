const ofDrivers = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** Two writers wanted the same name at the same moment, and the other one has it: what a unique index says then. */
export const isDuplicate = (error: unknown): boolean =>
  ofDrivers.has((error as { driverError?: { code?: string } }).driverError?.code ?? '');
