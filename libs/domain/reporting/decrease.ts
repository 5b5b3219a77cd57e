import { accept, refuse, type Result } from '../result';
import { type I18nText } from '../text/i18n-text';

interface Reported {
  /** Hundredths of a percent. */
  progress: number;
  narrative: I18nText;
}

/** Less than was approved before needs a word why. */
export function explainedProgress<Report extends Reported>(
  report: Report,
  before: { progress: number } | null | undefined,
): Result<Report, 'decrease-unexplained'> {
  const isLess = before != null && report.progress < before.progress;
  const isExplained = Object.values(report.narrative).some((text) => text?.trim());
  return isLess && !isExplained ? refuse('decrease-unexplained') : accept(report);
}
