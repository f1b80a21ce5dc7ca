import { Match, reportedCheckId, Subject } from '@backstage-data-mesh/quality';
import { OWN_TOOL } from '../status';
import { ResultSubject } from './resultBatch';

/** What is kept of a text that somebody sent. */
const LONGEST = { name: 300, id: 500, reason: 1_000, word: 100 };

/**
 * What results are that were observed of a subject, at the place that was found for it. What a tool only measured and
 * nobody judged is no result of a promise: it stands beside the contract's checks as one of its own, with the status
 * `unknown`.
 */
export function toResultSubject(
  match: Match<Subject>,
  runId: string,
): ResultSubject {
  const { observation, object, property } = match;
  const { check, outcome } = observation;
  const measured = observation.type === 'metric' && !match.reported;
  return {
    contractRef: match.contract,
    checkKey: measured ? reportedCheckId(observation, object) : match.checkId,
    ...((match.reported || measured) && {
      reported: {
        name: plain(check.name, LONGEST.name),
        kind: observation.kind ?? 'custom',
        object,
        property,
        dimension: observation.dimension,
      },
    }),
    tool: toolOf(observation),
    server: plain(match.server ?? '', LONGEST.word),
    toolCheck: plain(check.id, LONGEST.id),
    matchedBy: match.by,
    unit: outcome.unit && plain(outcome.unit, LONGEST.word),
    threshold: outcome.threshold && plain(outcome.threshold, LONGEST.name),
    runId,
    backfilled: false,
  };
}

/** A reason as it is kept. */
export function plainReason(reason: string): string {
  return plain(reason, LONGEST.reason);
}

/** Nobody else speaks for the portal. */
export function toolOf({ tool }: Pick<Subject, 'tool'>): string {
  const name = plain(tool, LONGEST.word).trim();
  if (name === '') return 'unknown';
  return name.toLowerCase() === OWN_TOOL ? `${OWN_TOOL} (reported)` : name;
}

/** One line, not too long, of characters that every database takes. */
export function plain(text: string, longest: number): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  return text.slice(0, longest).replace(/[\u0000-\u001f\u007f]+/g, ' ');
}
