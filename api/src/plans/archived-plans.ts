/** For `NOT IN`: what stands in an archived plan is neither owed nor moved. */
export const archivedPlans = `(SELECT id FROM plans WHERE status = 'archived')`;
