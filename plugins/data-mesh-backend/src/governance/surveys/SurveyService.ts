import { appliesTo, RuleSet, Scorecard } from '@backstage-data-mesh/governance';
import {
  DomainSurvey,
  SurveyAnswer,
  SurveyRequest,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ulid } from 'ulid';
import { AccessService } from '../../service/AccessService';
import { isoTime, labelsFor } from '../../service/labels';
import { openDomain } from '../../service/openDomain';
import { invalidQuery, notAllowed, notFound } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';
import { markDomainsDue } from '../due/markDue';
import { readRuleSets, toLabel } from '../reading/ruleSetRows';
import { RuleSets } from '../registry/RuleSets';

const SHOWN = 50;

interface Row {
  readonly at: number | string;
  readonly by: string;
  readonly rule_set_ref: string;
  readonly answers: string;
  readonly comment: string | null;
}

/** What domains say of themselves, each time with its date and author; nothing is overwritten. */
export class SurveyService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly now: () => number = Date.now,
  ) {}

  async get(
    domainRef: string,
    credentials: BackstageCredentials,
  ): Promise<DomainSurvey> {
    const view = await openDomain(
      this.knex,
      this.access,
      domainRef,
      credentials,
    );
    const may = await this.access.mayAssess(credentials, [domainRef]);
    const rows = await this.rows(domainRef, SHOWN);
    return {
      surveys: (await this.scorecards(domainRef, view)).map(
        ({ label, set }) => ({
          scorecard: label,
          questions: set.survey.map(({ id, text, category, answers }) => ({
            id,
            text,
            category,
            answers: answers.map(({ grade, text: words }) => ({
              grade,
              text: words,
            })),
          })),
        }),
      ),
      items: await this.toAnswers(rows, view),
      mayAnswer: may.has(domainRef),
    };
  }

  /** @throws InputError for an answer that is none of its question, or a question that is left out */
  async answer(
    domainRef: string,
    { scorecard, answers, comment }: SurveyRequest,
    by: string,
    credentials: BackstageCredentials,
  ): Promise<SurveyAnswer> {
    const view = await openDomain(
      this.knex,
      this.access,
      domainRef,
      credentials,
    );
    const may = await this.access.mayAssess(credentials, [domainRef]);
    if (!may.has(domainRef)) throw notAllowed('assess this domain');
    const wanted = scorecard.toLocaleLowerCase('en-US');
    const found = (await this.scorecards(domainRef, view)).find(
      ({ label }) => label.ref === wanted,
    );
    if (!found) throw notFound('survey', scorecard);
    checkAnswers(found.set, answers);
    const row = {
      at: this.now(),
      by,
      rule_set_ref: wanted,
      answers: JSON.stringify(answers),
      comment: comment ?? null,
    };
    await this.knex.transaction(async tx => {
      await tx('domain_surveys').insert({
        id: ulid(row.at),
        domain_ref: domainRef,
        ...row,
      });
      await markDomainsDue(tx, [domainRef]);
    });
    const [answer] = await this.toAnswers([row], view);
    return answer;
  }

  /** The last one of a domain; nothing for one that the person may not see. */
  async latest(
    domainRef: string,
    view: CatalogView,
  ): Promise<SurveyAnswer | undefined> {
    if (!view.sees(domainRef)) return undefined;
    const [answer] = await this.toAnswers(await this.rows(domainRef, 1), view);
    return answer;
  }

  private rows(domainRef: string, limit: number): Promise<Row[]> {
    return this.knex('domain_surveys')
      .where({ domain_ref: domainRef })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit)
      .select('at', 'by', 'rule_set_ref', 'answers', 'comment');
  }

  private async toAnswers(
    rows: readonly Row[],
    view: CatalogView,
  ): Promise<SurveyAnswer[]> {
    const labelOf = await labelsFor(
      this.knex,
      view,
      rows.map(({ by }) => by),
    );
    return rows.map(row => ({
      at: isoTime(Number(row.at)),
      by: labelOf(row.by),
      scorecard: row.rule_set_ref,
      answers: JSON.parse(row.answers),
      comment: row.comment ?? undefined,
    }));
  }

  private async scorecards(domainRef: string, view: CatalogView) {
    const names: { ancestor: string }[] = await this.knex('domain_closure')
      .where({ descendant: domainRef })
      .orderBy('distance')
      .select('ancestor');
    const domains = names.map(({ ancestor }) => ancestor);
    const sets = new Map(
      (await this.ruleSets.current(this.knex)).map(({ id, set }) => [id, set]),
    );
    return (await readRuleSets(this.knex, view)).flatMap(row => {
      const set: RuleSet | undefined = sets.get(row.id);
      return set?.kind === 'scorecard' &&
        set.about === 'domain' &&
        appliesTo(set, { domains, tags: [] }).applies
        ? [{ label: toLabel(row), set }]
        : [];
    });
  }
}

function checkAnswers(
  { survey }: Scorecard,
  answers: Readonly<Record<string, number>>,
): void {
  for (const id of Object.keys(answers)) {
    if (!survey.some(question => question.id === id)) {
      throw invalidQuery(
        `There is no question \`${id}\`. The questions are ${survey
          .map(question => question.id)
          .join(', ')}.`,
      );
    }
  }
  for (const question of survey) {
    const grades = question.answers.map(({ grade }) => grade);
    const given = answers[question.id];
    if (given === undefined || !grades.includes(given)) {
      throw invalidQuery(
        `The answer to \`${question.id}\` has to be one of ${grades.join(
          ', ',
        )}.`,
      );
    }
  }
}
