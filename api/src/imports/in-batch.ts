import type { Author } from '../platform/database/author';

/** What an import changes, it changes on behalf of whoever started it, as part of the batch. */
export const inBatch = (author: Author, batchId: string): Author => ({ ...author, source: 'import', batchId });
