export const periodColumns = `id, version, created_at AS "createdAt", updated_at AS "updatedAt", plan_id AS "planId", label,
  start_date AS "startDate", end_date AS "endDate", opens_at AS "opensAt", due_at AS "dueAt", grace_until AS "graceUntil", status`;
