import { SurveyAnswers } from '@backstage-data-mesh/governance';
import { askPortal, Portal } from '../portal/portal';
import { EntityDocument, recordOf, textOf } from './entity';

const AT_ONCE = 8;

/** What a domain said of itself last, to the questions of a scorecard; by its ref and the name of the scorecard. */
export type SurveyOf = (
  domainRef: string,
  scorecard: string,
) => SurveyAnswers | undefined;

/** What domains among the files say of themselves: only a portal keeps it. */
export async function portalSurveys(
  entities: readonly EntityDocument[],
  portal: Portal,
): Promise<SurveyOf> {
  const refs = entities
    .filter(({ kind }) => kind === 'Domain')
    .map(({ ref }) => ref);
  const found = new Map<string, SurveyAnswers>();
  for (let at = 0; at < refs.length; at += AT_ONCE) {
    await Promise.all(
      refs.slice(at, at + AT_ONCE).map(async ref => {
        const [, place = ''] = ref.split(':');
        const answer = await askPortal(
          portal,
          `/api/data-mesh/v1/domains/${place
            .split('/')
            .map(encodeURIComponent)
            .join('/')}/survey`,
        );
        const items: unknown = answer?.items;
        // The newest first.
        for (const item of Array.isArray(items) ? items.map(recordOf) : []) {
          const key = `${ref} ${textOf(item.scorecard)?.split('/').pop()}`;
          const given = answersOf(item);
          if (given && !found.has(key)) found.set(key, given);
        }
      }),
    );
  }
  return (domainRef, scorecard) => found.get(`${domainRef} ${scorecard}`);
}

function answersOf(
  item: Readonly<Record<string, unknown>>,
): SurveyAnswers | undefined {
  const answeredAt = Date.parse(textOf(item.at) ?? '');
  const answeredBy = textOf(recordOf(item.by).ref);
  if (!Number.isFinite(answeredAt) || answeredBy === undefined)
    return undefined;
  return {
    answeredAt,
    answeredBy,
    answers: Object.fromEntries(
      Object.entries(recordOf(item.answers)).flatMap(([id, grade]) =>
        typeof grade === 'number' ? [[id, grade]] : [],
      ),
    ),
  };
}
