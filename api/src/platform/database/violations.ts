/** What was to be removed, or pointed at, is not there to be: another row stands in the way (SQLSTATE 23503). */
export const isReferenceViolation = (error: unknown): boolean => {
  const code = (error as { driverError?: { code?: string } }).driverError?.code;
  return code === '23503' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
};
