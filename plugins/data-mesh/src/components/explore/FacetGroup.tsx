import type {
  FacetValue,
  ProductFacetName,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Checkbox,
  CheckboxGroup,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { useMessages } from '../../useMessages';
import { asTree } from './facetValues';
import styles from './Facets.module.css';

const shownAtFirst = 6;

/** One facet as a group of checkboxes that folds. */
export function FacetGroup(props: {
  facet: ProductFacetName;
  values: readonly FacetValue[];
  chosen: readonly string[];
  labelOf: (facet: ProductFacetName, value: string) => string;
  defaultExpanded: boolean;
  onChoose: (values: readonly string[]) => void;
}) {
  const { facet, values, chosen, labelOf, defaultExpanded, onChoose } = props;
  const t = useMessages();
  const formats = useFormats();
  const [all, setAll] = useState(false);

  const lines = asTree(values);
  // What is chosen must stay in sight, even when nothing has it any more or it stands far down.
  const gone = chosen
    .filter(value => !values.some(one => one.value === value))
    .map(value => ({ value: { value, label: value, count: 0 }, depth: 0 }));
  const every = [...gone, ...lines];
  const shown = all
    ? every
    : every.filter(
        (line, at) => at < shownAtFirst || chosen.includes(line.value.value),
      );
  const hidden = every.length - shown.length;
  const title = t(`explore.facet.${facet}`);

  return (
    <Accordion defaultExpanded={defaultExpanded || chosen.length > 0}>
      <AccordionTrigger
        title={title}
        subtitle={chosen.length > 0 ? formats.number(chosen.length) : undefined}
      />
      <AccordionPanel>
        {every.length === 0 ? (
          <Text variant="body-small" color="secondary">
            {t('explore.facet.none')}
          </Text>
        ) : (
          <CheckboxGroup
            aria-label={title}
            value={[...chosen]}
            onChange={onChoose}
          >
            {shown.map(({ value, depth }) => (
              <div
                key={value.value}
                className={styles.line}
                style={{
                  paddingInlineStart: `calc(${depth} * var(--bui-space-4))`,
                }}
              >
                <Checkbox
                  value={value.value}
                  aria-label={t('explore.value.count', {
                    label: labelOf(facet, value.value),
                    number: value.count,
                  })}
                >
                  <bdi className={styles.label}>
                    {labelOf(facet, value.value)}
                  </bdi>
                </Checkbox>
                <span className={styles.count} aria-hidden>
                  {formats.number(value.count)}
                </span>
              </div>
            ))}
          </CheckboxGroup>
        )}
        {(hidden > 0 || all) && every.length > shownAtFirst && (
          <Button size="small" variant="tertiary" onPress={() => setAll(!all)}>
            {all
              ? t('explore.showLess')
              : t('explore.showMore', { number: hidden })}
          </Button>
        )}
      </AccordionPanel>
    </Accordion>
  );
}
