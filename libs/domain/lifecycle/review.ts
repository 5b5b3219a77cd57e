import { accept, refuse, type Refusal, type Result } from '../result';

/** A submission before somebody who decides on it. */
export interface Submission {
  /** The user who submitted it; null when nobody did (an import). */
  submittedBy: string | null;
}

/** Nobody approves their own submission. */
export const refuseOwnSubmission = ({ submittedBy }: Submission, actorId: string): Refusal<'own-submission'> | null =>
  submittedBy === actorId ? refuse('own-submission') : null;

/** The comment without blanks around it, which returning and declining need. */
export function neededComment(comment: string | null | undefined): Result<string, 'comment-required'> {
  const text = comment?.trim() ?? '';
  return text === '' ? refuse('comment-required') : accept(text);
}
