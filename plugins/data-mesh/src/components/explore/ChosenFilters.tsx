import { Button, Tag, TagGroup } from '@backstage/ui';
import { useMessages } from '../../useMessages';
import styles from './Explore.module.css';
import { countChosen, facetNames } from './exploreState';
import type { Explore } from './useExplore';
import { useFacetLabel } from './useFacetLabel';

/** What is chosen, each with a way to take it away. */
export function ChosenFilters(props: { explore: Explore }) {
  const { state, facets, choose, clear } = props.explore;
  const t = useMessages();
  const labelOf = useFacetLabel(facets.value);
  if (countChosen(state) === 0) {
    return null;
  }
  const tags = facetNames.flatMap(facet =>
    state.chosen[facet].map(value => ({
      id: `${facet} ${value}`,
      facet,
      value,
      text: `${t(`explore.facet.${facet}`)}: ${labelOf(facet, value)}`,
    })),
  );
  return (
    <div className={styles.chosen}>
      <TagGroup
        aria-label={t('explore.chosen')}
        items={tags}
        onRemove={keys => {
          tags
            .filter(tag => keys.has(tag.id))
            .forEach(({ facet, value }) =>
              choose(
                facet,
                state.chosen[facet].filter(one => one !== value),
              ),
            );
        }}
      >
        {tags.map(tag => (
          <Tag key={tag.id} id={tag.id} textValue={tag.text}>
            {tag.text}
          </Tag>
        ))}
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={clear}>
        {t('explore.clear')}
      </Button>
    </div>
  );
}
