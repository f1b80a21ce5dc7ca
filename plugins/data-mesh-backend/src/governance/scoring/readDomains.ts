import { SurveyAnswers } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';

/** A domain that is to be evaluated, as it is stored. */
export interface DueDomain {
  readonly ref: string;
  readonly title: string;
  readonly ownerRef?: string;
  readonly parentRef?: string;
  readonly tags: readonly string[];
}

export async function readDomains(
  knex: Knex,
  refs: readonly string[],
): Promise<DueDomain[]> {
  const rows: {
    ref: string;
    title: string;
    owner_ref: string | null;
    parent_ref: string | null;
    tags: string;
  }[] = await knex('domains')
    .select('ref', 'title', 'owner_ref', 'parent_ref', 'tags')
    .whereRaw(dialectOf(knex).inTexts('ref', refs))
    .orderBy('ref');
  return rows.map(row => ({
    ref: row.ref,
    title: row.title,
    ownerRef: row.owner_ref ?? undefined,
    parentRef: row.parent_ref ?? undefined,
    tags: JSON.parse(row.tags),
  }));
}

/** These and all above them, since what is below counts there as well. */
export async function withDomainsAbove(
  knex: Knex,
  refs: readonly string[],
): Promise<string[]> {
  const rows: { ancestor: string }[] = await knex('domain_closure')
    .distinct('ancestor')
    .whereRaw(dialectOf(knex).inTexts('descendant', refs));
  return [...new Set([...refs, ...rows.map(({ ancestor }) => ancestor)])];
}

/**
 * What domains said last of themselves.
 *
 * @returns by domain, the answers to the questions of a scorecard by its ref
 */
export async function readSurveys(
  knex: Knex,
  refs: readonly string[],
): Promise<
  (domainRef: string, ruleSetRef: string) => SurveyAnswers | undefined
> {
  const rows: {
    domain_ref: string;
    rule_set_ref: string;
    at: number | string;
    by: string;
    answers: string;
  }[] = await knex('domain_surveys as s')
    .whereRaw(dialectOf(knex).inTexts('s.domain_ref', refs))
    .whereNotExists(
      knex('domain_surveys as later')
        .select(knex.raw('1'))
        .whereRaw(
          `later.domain_ref = s.domain_ref and later.rule_set_ref = s.rule_set_ref
           and (later.at > s.at or (later.at = s.at and later.id > s.id))`,
        ),
    )
    .select('s.domain_ref', 's.rule_set_ref', 's.at', 's.by', 's.answers');
  const found = new Map(
    rows.map(row => [
      `${row.domain_ref} ${row.rule_set_ref}`,
      {
        answeredAt: Number(row.at),
        answeredBy: row.by,
        answers: JSON.parse(row.answers) as Record<string, number>, // as SurveyService wrote them
      },
    ]),
  );
  return (domainRef, ruleSetRef) => found.get(`${domainRef} ${ruleSetRef}`);
}
