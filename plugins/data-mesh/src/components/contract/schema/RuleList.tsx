import { QualityRule } from '@backstage-data-mesh/contract';
import { RuleWords } from '../quality/RuleWords';
import layout from '../../shared/layout.module.css';

/** The quality rules of one table or field. */
export function RuleList({
  rules,
}: {
  readonly rules: readonly QualityRule[];
}) {
  return (
    <ul className={layout.list}>
      {rules.map((rule, i) => (
        // Rules need no id, two may be alike, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <li key={i}>
          <RuleWords rule={rule} />
        </li>
      ))}
    </ul>
  );
}
