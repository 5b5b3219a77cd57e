import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';

interface Words {
  id: string;
  caption: string;
  altText: string;
  fileName: string | null;
  url: string | null;
}

/** The photos and documents whose words tell of the person: only people can word them anew. */
export async function stillTold(tx: Transaction, person: Person): Promise<string[]> {
  const all = await tx.query<Words>(
    'SELECT id, caption, alt_text AS "altText", file_name AS "fileName", url FROM attachments ORDER BY id',
  );
  const telling = all.filter(({ caption, altText, fileName, url }) =>
    tellsOf([...said(caption), ...said(altText), fileName, url].join('\n'), person),
  );
  return telling.map(({ id }) => id);
}

const said = (text: string): string[] => Object.values(JSON.parse(text));
