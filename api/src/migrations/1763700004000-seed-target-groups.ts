import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The beneficiaries as the EU groups them, and the special groups beside them. Ids are fixed: exports name them. */
const groups = [
  ['01930000-0000-7000-8000-000000000001', 'citizens', 'Πολίτες', 'Medborgare', 'Citizens'],
  ['01930000-0000-7000-8000-000000000002', 'businesses', 'Επιχειρήσεις', 'Företag', 'Businesses'],
  ['01930000-0000-7000-8000-000000000003', 'labour_force', 'Εργατικό δυναμικό', 'Arbetskraft', 'Labour force'],
  [
    '01930000-0000-7000-8000-000000000004',
    'ict_professionals',
    'Επαγγελματίες ΤΠΕ',
    'IT-yrkesverksamma',
    'ICT professionals',
  ],
  ['01930000-0000-7000-8000-000000000005', 'education', 'Εκπαίδευση', 'Utbildning', 'Education'],
  [
    '01930000-0000-7000-8000-000000000006',
    'vulnerable_groups',
    'Ευάλωτες ομάδες',
    'Utsatta grupper',
    'Vulnerable groups',
  ],
  [
    '01930000-0000-7000-8000-000000000007',
    'women_girls',
    'Γυναίκες και κορίτσια',
    'Kvinnor och flickor',
    'Women and girls',
  ],
  [
    '01930000-0000-7000-8000-000000000008',
    'public_servants',
    'Δημόσιοι υπάλληλοι',
    'Offentliganställda',
    'Public servants',
  ],
] as const;

export class SeedTargetGroups1763700004000 implements MigrationInterface {
  name = 'SeedTargetGroups1763700004000';

  async up(runner: QueryRunner): Promise<void> {
    const now = '2026-11-21T00:00:00.000Z';
    for (const [id, code, el, sv, en] of groups)
      await runner.query(
        `INSERT INTO target_groups (id, created_at, updated_at, version, plan_id, code, name)
         VALUES ('${id}', '${now}', '${now}', 1, NULL, '${code}', '${JSON.stringify({ el, sv, en })}')`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM target_groups WHERE plan_id IS NULL');
  }
}
