import type { FileStore } from '../../attachments/files/file-store';
import { isNamed } from '../../attachments/files/sweep';
import { commandLine } from '../../platform/database/author';
import type { Database } from '../../platform/database/database';
import type { Transaction } from '../../platform/database/transaction';

interface Erased {
  planId: string;
  sha256: string | null;
  thumbnailSha256: string | null;
}

/**
 * Takes an attachment away for good, past the log, which would keep what it was; and then its files, unless another
 * attachment names them. Answers how many files went, or null where there is no such attachment.
 */
export async function eraseAttachment(database: Database, store: FileStore, id: string): Promise<number | null> {
  const begun = new Date();
  const erased = await database.write(commandLine, (tx) => eraseRow(tx, id));
  if (!erased) return null;
  let files = 0;
  for (const sha256 of [erased.sha256, erased.thumbnailSha256])
    if (sha256 && !(await isNamed(database, sha256)) && (await store.removeOlder(sha256, begun))) files += 1;
  return files;
}

async function eraseRow(tx: Transaction, id: string): Promise<Erased | undefined> {
  const [attachment] = await tx.query<Erased>(
    `SELECT l.plan_id AS "planId", a.sha256, a.thumbnail_sha256 AS "thumbnailSha256" FROM attachments a
     JOIN labs l ON l.id = a.lab_id WHERE a.id = :id`,
    { id },
  );
  if (!attachment) return undefined;
  const { planId } = attachment;
  await tx.execute('DELETE FROM attachments WHERE id = :id', { id });
  await tx.execute(
    `DELETE FROM audit_personal_details WHERE sequence IN
     (SELECT sequence FROM audit_events WHERE entity = 'attachments' AND entity_id = :id)`,
    { id },
  );
  // Answers are kept for a day, for requests that arrive again.
  await tx.execute(`DELETE FROM idempotency_keys WHERE REPLACE(body, :id, '') <> body`, { id });
  await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id = :planId', { planId });
  tx.note({ entity: 'attachments', entityId: id, action: 'erase', planId });
  return attachment;
}
