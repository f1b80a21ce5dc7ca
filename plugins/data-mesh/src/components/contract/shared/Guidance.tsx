import { Context } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Facts } from '../../shared/Facts';
import layout from '../../shared/layout.module.css';
import { Part } from '../../shared/Part';
import { useContractTranslation } from './useContractTranslation';

/** What a contract tells agents and tools: how to go about it, what not to do, answers that somebody checked. */
export function Guidance({
  context,
  level = 3,
}: {
  readonly context: Context;
  readonly level?: 3 | 4;
}) {
  const t = useContractTranslation();
  const { instructions, constraints, verifiedStatements } = context;
  return (
    <Part level={level} title={t('contract.guidance.title')}>
      {instructions && <PlainMarkdown text={instructions} />}
      <Facts
        layout="list"
        facts={[
          {
            label: t('contract.guidance.constraints'),
            value: constraints.length > 0 && (
              <ul className={layout.list}>
                {constraints.map((constraint, i) => (
                  // Two may be alike, and the list never changes its order.
                  // eslint-disable-next-line react/no-array-index-key
                  <li key={i} dir="auto">
                    {constraint}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {verifiedStatements.length > 0 && (
        <ul className={layout.list} aria-label={t('contract.guidance.answers')}>
          {verifiedStatements.map(({ question, answer }, i) => (
            // As above.
            // eslint-disable-next-line react/no-array-index-key
            <li key={i}>
              <strong dir="auto">{question}</strong>
              {answer && <PlainMarkdown text={answer} />}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
