import type { TemplateReport } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Text } from '@backstage/ui';
import { useMessages } from '../../useMessages';
import { Facts } from '../shared/Facts';
import layout from '../shared/layout.module.css';
import styles from './Templates.module.css';

/** All templates together: large numbers, and how the one that is not plain came about. */
export function TemplateFigures(props: { report: TemplateReport }) {
  const { totals, runs, firstProduct } = props.report;
  const t = useMessages();
  const formats = useFormats();
  return (
    <section className={layout.stack} aria-label={t('templates.figures')}>
      <Facts
        layout="figures"
        facts={[
          {
            label: t('templates.runs'),
            value: runs.problem ? undefined : formats.number(totals.started),
          },
          {
            label: t('templates.successRate'),
            value:
              totals.successRate === undefined
                ? undefined
                : formats.percent(totals.successRate),
          },
          {
            label: t('templates.firstProduct'),
            value:
              firstProduct?.medianSeconds === undefined
                ? undefined
                : formats.duration(firstProduct.medianSeconds * 1_000),
          },
          {
            label: t('templates.made'),
            value: formats.number(totals.made),
          },
          {
            label: t('templates.outdated'),
            value: formats.number(totals.outdated),
          },
        ]}
      />
      {firstProduct?.medianSeconds !== undefined && (
        <Text as="p" color="secondary" className={styles.lead}>
          {t('templates.firstProduct')}
          {': '}
          {t('templates.firstProductHow', {
            reached: firstProduct.reached,
            people: firstProduct.people,
          })}
        </Text>
      )}
    </section>
  );
}
