import { invalidQuery } from '../../service/problems';

/** @throws InputError for what is no moment */
export function momentOf(text: string): number {
  const moment = Date.parse(text);
  if (!Number.isFinite(moment)) {
    throw invalidQuery(
      `\`${text}\` is no moment. Write it as 2026-11-29T12:00:00Z.`,
    );
  }
  return moment;
}
