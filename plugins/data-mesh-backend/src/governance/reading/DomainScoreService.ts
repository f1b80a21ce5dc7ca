import {
  DomainScores,
  RuleOutcome,
  ScoreChangePage,
  ScoreChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { isoTime } from '../../service/labels';
import { openDomain } from '../../service/openDomain';
import { RuleSets } from '../registry/RuleSets';
import { DOMAIN_SCORES } from '../scoring/scoreTables';
import { momentOf } from './moment';
import { readScoreChanges } from './scoreHistory';
import { readCurrent, readPast } from './scoreRows';
import { openScores } from './scoreScope';
import { seenWhole } from './subjects';
import { ownerOf, textsOf, toScore } from './toScore';

const NOTHING: ReadonlySet<string> = new Set();

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
    const isNow = moment === undefined;
    const scope = await openScores(this.knex, this.access, {}, credentials);
    const whole = await seenWhole(this.knex, scope, [domainRef]);
    const partlyHidden = !whole.has(domainRef);
    const [mayRequest, mayApprove] = isNow
      ? await Promise.all([
          this.access.mayRequestDomainWaivers(credentials, [domainRef]),
          this.access.mayApproveWaivers(
            credentials,
            rows.map(({ ref }) => ref),
          ),
        ])
      : [NOTHING, NOTHING];
    return {
      at: moment === undefined ? undefined : isoTime(moment),
      pending:
        moment === undefined ? await this.isPending(domainRef) : undefined,
      partlyHidden,
      items: rows.map(row => {
        const score = toScore(row, textOf(row));
        return {
          ...score,
          // How many there are, and what is said of them, is of what may not be seen as well.
          rules: partlyHidden ? score.rules.map(withoutFacts) : score.rules,
          owner: ownerOf(row, view),
          mayRequestWaiver: mayRequest.has(domainRef),
          mayApproveWaiver: mayApprove.has(row.ref),
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
