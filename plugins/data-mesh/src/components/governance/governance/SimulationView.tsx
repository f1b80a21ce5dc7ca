import {
  NamedCount,
  SimulatedScore,
  SimulatedSummary,
  Simulation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  governanceApiRef,
  MessageText,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { ProblemList } from '../scorecards/ProblemList';
import {
  Distribution,
  useGovernanceTranslation,
  useScoreWords,
  wordsOf,
} from '../shared';
import styles from '../shared/Governance.module.css';

const MOST = 200_000;
const ROWS = 18;

/** Tries a draft of a scorecard or policy against all products before it is merged. Nothing is stored. */
export function SimulationView() {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [definition, setDefinition] = useState('');
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [simulation, setSimulation] = useState<Simulation>();
  const run = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      setSimulation(await api.simulateRuleSet({ definition }));
    } catch (error) {
      setSimulation(undefined);
      setProblem(wordsOf(error));
    }
    setRunning(false);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{t('governance.simulation.hint')}</p>
      <TextAreaField
        label={t('governance.simulation.draft')}
        description={t('governance.simulation.draftHint')}
        rows={ROWS}
        maxLength={MOST}
        value={definition}
        onChange={setDefinition}
        // A long text in a language of machines: no help with spelling.
        spellCheck="false"
        className={styles.draft}
      />
      <div>
        <Button
          variant="primary"
          isPending={running}
          isDisabled={definition.trim() === ''}
          onPress={run}
        >
          {t('governance.simulation.run')}
        </Button>
      </div>
      {problem && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('governance.simulation.failed')}
          description={<MessageText text={problem} />}
        />
      )}
      {simulation && (
        <div role="status" className={styles.stack}>
          <Result simulation={simulation} />
        </div>
      )}
    </div>
  );
}

function Result({ simulation }: { readonly simulation: Simulation }) {
  const t = useGovernanceTranslation();
  const { ruleSet, problems, products, changed, better, worse } = simulation;
  const isPolicy = ruleSet?.kind === 'datapolicy';
  return (
    <>
      {problems.length > 0 && (
        <Part title={t('governance.problems')}>
          <ProblemList problems={problems} />
        </Part>
      )}
      {ruleSet && (
        <Part title={ruleSet.title}>
          <p className={styles.text}>
            {t(
              simulation.isNew
                ? 'governance.simulation.new'
                : 'governance.simulation.compared',
              { count: products },
            )}
          </p>
          <p className={styles.text}>
            {changed === 0
              ? t('governance.simulation.unchanged')
              : t('governance.simulation.changed', {
                  count: changed,
                  better,
                  worse,
                })}
          </p>
          <div className={styles.columns}>
            {!simulation.isNew && (
              <Summary
                title={t('governance.simulation.before')}
                isPolicy={isPolicy}
                summary={simulation.before}
              />
            )}
            <Summary
              title={t('governance.simulation.after')}
              isPolicy={isPolicy}
              summary={simulation.after}
            />
          </div>
          {simulation.changes.length > 0 && <Changes simulation={simulation} />}
        </Part>
      )}
    </>
  );
}

function Summary({
  title,
  isPolicy,
  summary: { score, compliant, products, levels, bands },
}: {
  readonly title: string;
  readonly isPolicy: boolean;
  readonly summary: SimulatedSummary;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const counts: readonly NamedCount[] = levels.length > 0 ? levels : bands;
  return (
    <Part title={title} level={4}>
      <span>
        {score === undefined || isPolicy
          ? t('governance.score.compliantOf', { compliant, products })
          : t('governance.score.outOf', { score: words.score(score) })}
      </span>
      {!isPolicy && (
        <Distribution label={t('governance.levels')} counts={counts} />
      )}
    </Part>
  );
}

function Changes({ simulation }: { readonly simulation: Simulation }) {
  const t = useGovernanceTranslation();
  const { number } = useFormats();
  const isPolicy = simulation.ruleSet?.kind === 'datapolicy';
  return (
    <>
      <FactTable
        label={t('governance.simulation.changes')}
        rows={simulation.changes}
        keyOf={({ product }) => product.ref}
        columns={[
          {
            id: 'product',
            label: t('governance.products.product'),
            cell: ({ product }) => (
              <EntityLabelLink label={product} tab="scorecard" />
            ),
          },
          {
            id: 'domain',
            label: t('governance.list.domain'),
            cell: ({ domain }) => domain && <EntityLabelLink label={domain} />,
          },
          {
            id: 'score',
            label: t(
              isPolicy ? 'governance.score.compliant' : 'governance.score',
            ),
            cell: ({ before, after }) => (
              <Became before={before} after={after} isPolicy={isPolicy} />
            ),
          },
          {
            id: 'rules',
            label: t('governance.history.rules'),
            isWide: true,
            cell: ({ rules }) =>
              rules.length > 0 && (
                <ul className={styles.list}>
                  {rules.map(({ id, title, from, to, message }) => (
                    <li key={id} className={styles.tight}>
                      <span>
                        {t('governance.history.rule', {
                          rule: title,
                          from: t(
                            from
                              ? `governance.status.${from}`
                              : 'governance.history.newRule',
                          ),
                          to: t(
                            to
                              ? `governance.status.${to}`
                              : 'governance.history.goneRule',
                          ),
                        })}
                      </span>
                      {message && (
                        <span className={styles.quiet}>
                          <MessageText text={message} />
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {simulation.truncated && (
        <p className={styles.quiet}>
          {t('governance.simulation.truncated', {
            number: number(simulation.changes.length),
          })}
        </p>
      )}
    </>
  );
}

function Became({
  before,
  after,
  isPolicy,
}: {
  readonly before?: SimulatedScore;
  readonly after?: SimulatedScore;
  readonly isPolicy: boolean;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const say = (score: SimulatedScore | undefined): string => {
    if (!score) return t('governance.simulation.notMeant');
    // A policy is kept or broken; how far is no matter.
    if (isPolicy && score.compliant !== undefined) {
      return t(
        score.compliant
          ? 'governance.simulation.compliant'
          : 'governance.simulation.violates',
      );
    }
    const parts = [
      score.score !== undefined && words.score(score.score),
      score.level,
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('governance.score.none');
  };
  return (
    <span>
      {t('governance.history.fromTo', { from: say(before), to: say(after) })}
    </span>
  );
}
