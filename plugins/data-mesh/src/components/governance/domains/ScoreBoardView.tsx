import {
  ScoreBoard,
  ScoreMover,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  ExternalLink,
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import { useState } from 'react';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import type { Scope } from '../../../hooks/useScope';
import { Facts } from '../../shared/Facts';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { ScoredProducts } from '../scorecards/ScoredProducts';
import {
  Distribution,
  RuleSetLink,
  ScoreFigure,
  ScoreTrend,
  useGovernanceSignal,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';

/** How the products of a domain or an owner stand, where they go, which moved most, and what to do next. */
export function ScoreBoardView({ scope }: { readonly scope: Scope }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  useGovernanceSignal(() => setLooks(n => n + 1));
  const board = useQuery(JSON.stringify([scope, looks]), signal =>
    api.getScoreBoard(scope, { signal }),
  );
  return (
    <QueryState
      query={board}
      isEmpty={({ ruleSets }) => ruleSets.length === 0}
      empty={<Alert status="info" icon title={t('governance.board.none')} />}
    >
      {value => (
        <>
          <BoardFigures board={value} scope={scope} />
          <div className={styles.columns}>
            <Part title={t('governance.board.actions')}>
              <Actions board={value} scope={scope} />
            </Part>
            <Part title={t('governance.trend')}>
              <ScoreTrend
                name={t('governance.score')}
                points={value.trend}
                valueOf={({ score }) => score}
                say={words.score}
              />
            </Part>
          </div>
          <Part title={t('governance.board.scorecards')} term="scorecard">
            <ByScorecard board={value} />
          </Part>
          <div className={styles.columns}>
            <Part title={t('governance.board.rising')}>
              <Movers movers={value.rising} />
            </Part>
            <Part title={t('governance.board.falling')}>
              <Movers movers={value.falling} />
            </Part>
          </div>
          {value.worst.length > 0 && (
            <Part title={t('governance.board.worst')}>
              <ScoredProducts products={value.worst} />
            </Part>
          )}
        </>
      )}
    </QueryState>
  );
}

/** The score with what is broken and waived. */
export function BoardFigures({
  board,
  scope,
}: {
  readonly board: ScoreBoard;
  readonly scope: Scope;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { number, percent } = useFormats();
  const href = useDataMeshHref();
  const { score, scoreBefore, coverage, violations, waivers } = board;
  const place = { domain: scope.domain?.[0], owner: scope.owner?.[0] };
  const leading = (count: number, view: string) => (
    <Link href={href('governance', { view, ...place })}>{number(count)}</Link>
  );
  return (
    <div className={styles.stack}>
      <ScoreFigure score={score} />
      <Facts
        layout="dense"
        facts={[
          {
            label: t('governance.score.change'),
            value:
              score === undefined || scoreBefore === undefined
                ? undefined
                : words.change(score - scoreBefore),
          },
          {
            label: t('governance.score.coverage'),
            value: coverage === undefined ? undefined : percent(coverage),
          },
          {
            label: t('governance.score.products'),
            value: number(board.products),
          },
          {
            label: t('governance.board.violations'),
            value: leading(violations.open, 'violations'),
          },
          {
            label: t('governance.board.blocking'),
            value: number(violations.blocking),
          },
          {
            label: t('governance.board.waiversRequested'),
            value: leading(waivers.requested, 'waivers'),
          },
          {
            label: t('governance.board.waiversExpiring'),
            value: number(waivers.expiring),
          },
        ]}
      />
      {board.levelsOf && (
        <div className={styles.tight}>
          <span className={styles.quiet}>
            {t('governance.levels.named', { name: board.levelsOf.title })}
          </span>
          <Distribution label={t('governance.levels')} counts={board.levels} />
        </div>
      )}
    </div>
  );
}

/** Rules that would raise the most products, each leading to those that do not keep it. */
export function Actions({
  board: { actions },
  scope,
  most = 10,
}: {
  readonly board: ScoreBoard;
  readonly scope: Scope;
  readonly most?: number;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const href = useDataMeshHref();
  if (actions.length === 0) {
    return <p className={styles.quiet}>{t('governance.board.noActions')}</p>;
  }
  return (
    <ol className={styles.list}>
      {actions.slice(0, most).map(action => (
        <li
          key={`${action.ruleSet.ref} ${action.rule}`}
          className={styles.tight}
        >
          <Link
            href={href('scorecards', {
              of: action.ruleSet.ref,
              rule: action.rule,
              status: 'fail',
              domain: scope.domain?.[0],
              owner: scope.owner?.[0],
            })}
          >
            {action.title}
          </Link>
          <span className={styles.quiet}>
            {t('governance.board.action', {
              count: action.products,
              gain: words.change(action.gain),
            })}
          </span>
          {action.links?.map(({ url, title }) => (
            <ExternalLink key={url} url={url}>
              {title}
            </ExternalLink>
          ))}
        </li>
      ))}
    </ol>
  );
}

function ByScorecard({ board }: { readonly board: ScoreBoard }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { number, percent } = useFormats();
  return (
    <FactTable
      label={t('governance.board.scorecards')}
      rows={board.ruleSets}
      keyOf={({ ruleSet }) => ruleSet.ref}
      columns={[
        {
          id: 'scorecard',
          label: t('governance.board.scorecard'),
          isWide: true,
          cell: ({ ruleSet }) => <RuleSetLink ruleSet={ruleSet} />,
        },
        {
          id: 'score',
          label: t('governance.score'),
          cell: ({ score }) =>
            score === undefined
              ? t('governance.score.none')
              : words.score(score),
        },
        {
          id: 'change',
          label: t('governance.score.change'),
          cell: ({ score, scoreBefore }) =>
            score !== undefined &&
            scoreBefore !== undefined &&
            words.change(score - scoreBefore),
        },
        {
          id: 'coverage',
          label: t('governance.score.coverage'),
          cell: ({ coverage }) => coverage !== undefined && percent(coverage),
        },
        {
          id: 'products',
          label: t('governance.score.products'),
          cell: ({ products }) => number(products),
        },
      ]}
    />
  );
}

function Movers({ movers }: { readonly movers: readonly ScoreMover[] }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const say = (score: number | undefined) =>
    score === undefined ? t('governance.score.none') : words.score(score);
  if (movers.length === 0) {
    return <p className={styles.quiet}>{t('governance.board.noMovers')}</p>;
  }
  return (
    <ul className={styles.list}>
      {movers.map(({ product, ruleSet, score, scoreBefore, cause }) => (
        <li key={`${product.ref} ${ruleSet.ref}`} className={styles.tight}>
          <span className={styles.row}>
            <EntityLabelLink label={product} tab="scorecard" />
            {t('governance.history.fromTo', {
              from: say(scoreBefore),
              to: say(score),
            })}
          </span>
          <span className={styles.quiet}>
            {ruleSet.title} · {t(`governance.cause.${cause}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
