/**
 * SQL that goes before a query over the ideas `roots` (alias i): each of them (`kin.root`) with every idea that lives on
 * in it, itself too (`kin.member`), and the organisations that submitted or support any of these (`backers`).
 */
export const withFamilies = (roots: string): string => `WITH RECURSIVE
  kin(root, member) AS (
    SELECT i.id, i.id FROM ideas i WHERE ${roots}
    UNION SELECT k.root, m.id FROM kin k JOIN ideas m ON m.merged_into_id = k.member),
  backers(root, organisation_id) AS (
    SELECT k.root, s.organisation_id FROM kin k JOIN idea_supports s ON s.idea_id = k.member AND s.is_withdrawn = 0
    UNION SELECT k.root, m.submitted_by_id FROM kin k JOIN ideas m ON m.id = k.member
    WHERE m.submitted_by_id IS NOT NULL)`;

/** How many stand behind each idea besides the one that submitted it; to follow `withFamilies`. */
export const supporterCounts = `supporter_counts(root, supporters) AS (
  SELECT b.root, CAST(COUNT(*) AS INTEGER) FROM backers b JOIN ideas i ON i.id = b.root
  WHERE i.submitted_by_id IS NULL OR i.submitted_by_id <> b.organisation_id GROUP BY b.root)`;
