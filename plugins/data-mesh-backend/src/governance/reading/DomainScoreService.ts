import {
  DomainScores,
  RuleOutcome,
  ScoreChangePage,
  ScoreChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { isoTime } from '../../service/labels';
import { openDomain } from '../../service/openDomain';
import { RuleSets } from '../registry/RuleSets';
import { DOMAIN_SCORES } from '../scoring/scoreTables';
import { momentOf } from './moment';
import { readScoreChanges } from './scoreHistory';
import { readCurrent, readPast } from './scoreRows';
import { openScores, ScoreScope, whereScored } from './scoreScope';
import { ownerOf, textsOf, toScore } from './toScore';

/** Scores of one domain with their reasons, now, at a moment and over time. */
export class DomainScoreService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
  ) {}

  /** @param at - a moment of the past; now when left out */
  async scores(
    domainRef: string,
    at: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<DomainScores> {
    const view = await openDomain(
      this.knex,
      this.access,
      domainRef,
      credentials,
    );
    const moment = at === undefined ? undefined : momentOf(at);
    const rows = (
      moment === undefined
        ? await readCurrent(this.knex, DOMAIN_SCORES, domainRef)
        : await readPast(this.knex, domainRef, moment)
    ).filter(({ ref }) => view.sees(ref));
    const textOf = await textsOf(this.knex, this.ruleSets, rows);
    const partlyHidden = !(await this.seesAllOf(domainRef, credentials));
    return {
      at: moment === undefined ? undefined : isoTime(moment),
      pending:
        moment === undefined ? await this.isPending(domainRef) : undefined,
      partlyHidden,
      items: rows.map(row => {
        const score = toScore(row, textOf(row), []);
        return {
          ...score,
          // How many there are, and what is said of them, is of what may not be seen as well.
          rules: partlyHidden ? score.rules.map(withoutFacts) : score.rules,
          owner: ownerOf(row, view),
        };
      }),
    };
  }

  async history(
    domainRef: string,
    query: ScoreChangeQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoreChangePage> {
    const view = await openDomain(
      this.knex,
      this.access,
      domainRef,
      credentials,
    );
    return readScoreChanges(this.knex, this.ruleSets, view, domainRef, query);
  }

  /** Whether the person may see each product of the domain and of those below it. */
  private async seesAllOf(
    domainRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const scope = await this.scopeOf(domainRef, credentials);
    if (!scope) return false;
    const products = () =>
      this.knex('products as p').count({ count: '*' }).first();
    const [all, seen] = await Promise.all([
      products().whereRaw(
        dialectOf(this.knex).inTexts('p.domain_ref', scope.domains ?? []),
      ),
      whereScored(this.knex, products(), scope),
    ]);
    return Number(all?.count) === Number(seen?.count);
  }

  /** Nothing for who may see no product at all. */
  private async scopeOf(
    domainRef: string,
    credentials: BackstageCredentials,
  ): Promise<ScoreScope | undefined> {
    try {
      return await openScores(
        this.knex,
        this.access,
        { domain: [domainRef] },
        credentials,
      );
    } catch (error) {
      if (isError(error) && error.name === 'NotAllowedError') return undefined;
      throw error;
    }
  }

  private async isPending(domainRef: string): Promise<boolean> {
    const row = await this.knex('domain_due')
      .first('id')
      .where({ domain_ref: domainRef });
    return row !== undefined;
  }
}

function withoutFacts(rule: RuleOutcome): RuleOutcome {
  return { ...rule, message: undefined, facts: [] };
}
