import type { Attachment } from '@symmachia/contracts';
import { apiBase } from '../api/api';

export const fileOf = ({ id }: Attachment): string => `${apiBase}/attachments/${id}/file`;
export const thumbnailOf = ({ id }: Attachment): string => `${apiBase}/attachments/${id}/thumbnail`;
