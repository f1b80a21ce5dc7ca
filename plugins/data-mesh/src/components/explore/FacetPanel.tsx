import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Skeleton } from '@backstage/ui';
import { FacetGroup } from './FacetGroup';
import styles from './Facets.module.css';
import { facetNames } from './exploreState';
import type { Explore } from './useExplore';
import { useFacetLabel } from './useFacetLabel';

/** Those that most people start with are open; the others unfold. */
const openAtFirst: readonly string[] = ['domain', 'type', 'lifecycle'];

/** All facets. */
export function FacetPanel(props: { explore: Explore }) {
  const { state, facets, choose } = props.explore;
  const labelOf = useFacetLabel(facets.value);
  return (
    <QueryState
      query={facets}
      skeleton={
        <div className={styles.panel}>
          {facetNames.map(name => (
            <Skeleton key={name} width="100%" height={36} />
          ))}
        </div>
      }
    >
      {values => (
        <div className={styles.panel}>
          {facetNames.map(name => (
            <FacetGroup
              key={name}
              facet={name}
              values={values[name]}
              chosen={state.chosen[name]}
              labelOf={labelOf}
              defaultExpanded={openAtFirst.includes(name)}
              onChoose={chosen => choose(name, chosen)}
            />
          ))}
        </div>
      )}
    </QueryState>
  );
}
