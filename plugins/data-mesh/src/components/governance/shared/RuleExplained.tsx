import { RuleText } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ExternalLink,
  MessageText,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Facts } from '../../shared/Facts';
import styles from './Governance.module.css';
import { useGovernanceTranslation } from './useGovernanceTranslation';

/** What a rule asks, why, where that is from and how to fix it. */
export function RuleExplained({
  rule,
  levelTitle,
}: {
  readonly rule: RuleText;
  /** The name of the level that needs it. */
  readonly levelTitle?: string;
}) {
  const t = useGovernanceTranslation();
  const { number } = useFormats();
  const { expects, condition, why, source, howToFix, links = [] } = rule;
  return (
    <div className={styles.stack}>
      <Facts
        layout="list"
        facts={[
          { label: t('governance.rule.expects'), value: coded(expects) },
          { label: t('governance.rule.why'), value: coded(why) },
          { label: t('governance.rule.source'), value: linked(source) },
          { label: t('governance.rule.howToFix'), value: coded(howToFix) },
          {
            label: t('governance.rule.links'),
            value: links.length > 0 && (
              <ul className={styles.list}>
                {links.map(({ url, title }) => (
                  <li key={url}>
                    <ExternalLink url={url}>{title}</ExternalLink>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t('governance.rule.condition'),
            value: condition && <pre className={styles.code}>{condition}</pre>,
          },
        ]}
      />
      <Facts
        layout="dense"
        facts={[
          { label: t('governance.rule.category'), value: rule.category },
          {
            label: t('governance.rule.level'),
            value: levelTitle ?? rule.level,
          },
          { label: t('governance.rule.weight'), value: number(rule.weight) },
          {
            label: t('governance.rule.severity'),
            value: rule.severity && t(`governance.severity.${rule.severity}`),
          },
          {
            label: t('governance.rule.enforcement'),
            value:
              rule.enforcement &&
              t(`governance.enforcement.${rule.enforcement}`),
          },
        ]}
      />
    </div>
  );
}

/** Names of facts stand between backticks. */
function coded(text: string | undefined) {
  return text && <MessageText text={text} />;
}

/** A source may be an address or a sentence. */
function linked(source: string | undefined) {
  return source && /^https?:\/\/\S+$/.test(source) ? (
    <ExternalLink url={source} />
  ) : (
    source
  );
}
