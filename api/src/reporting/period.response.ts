/** Of `reporting_periods p`, with the seal of its snapshot `s`. */
export const periodColumns = `p.id, p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.plan_id AS "planId",
  p.label, p.start_date AS "startDate", p.end_date AS "endDate", p.opens_at AS "opensAt", p.due_at AS "dueAt",
  p.grace_until AS "graceUntil", p.status, s.taken_at AS "lockedAt", s.sha256`;

export const fromPeriods = 'FROM reporting_periods p LEFT JOIN snapshots s ON s.period_id = p.id';
