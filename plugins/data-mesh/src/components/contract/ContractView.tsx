import { ContractDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  QueryState,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';
import { ContractHeader } from './ContractHeader';
import styles from './ContractView.module.css';
import { ServiceLevels } from './levels/ServiceLevels';
import { QualityRules } from './quality/QualityRules';
import { RawSection } from './raw/RawSection';
import { SchemaBrowser } from './schema/SchemaBrowser';
import { indexSchema, SchemaIndex } from './schema/schemaIndex';
import { SectionNav } from './SectionNav';
import { ContractSection, sectionOf } from './sections';
import { Servers } from './servers/Servers';
import { useContract } from './shared/useContractQueries';
import { useContractTranslation } from './shared/useContractTranslation';
import { useContractUrl } from './shared/useContractUrl';
import { Terms } from './terms/Terms';
import { VersionsSection } from './versions/VersionsSection';

/** Props of {@link ContractView}. */
export interface ContractViewProps {
  /** Entity ref of the contract, e.g. `datacontract:default/orders`. */
  readonly contractRef: string;
  /** Names the contract and links to its page: for pages that are not the contract's own. */
  readonly withTitle?: boolean;
}

/** One contract with everything it says; which section is shown stands in the page's address. */
export function ContractView({ contractRef, withTitle }: ContractViewProps) {
  return (
    // By key, so that another contract never shows the answer for this one.
    <ContractByRef
      key={contractRef}
      contractRef={contractRef}
      withTitle={withTitle}
    />
  );
}

function ContractByRef({ contractRef, withTitle }: ContractViewProps) {
  const query = useContract(contractRef);
  return (
    <QueryState query={query}>
      {contract => <LoadedContract contract={contract} withTitle={withTitle} />}
    </QueryState>
  );
}

function LoadedContract({
  contract,
  withTitle,
}: {
  readonly contract: ContractDetails;
  readonly withTitle: boolean | undefined;
}) {
  const t = useContractTranslation();
  const { at } = useContractUrl();
  const section = sectionOf(at.section);
  const index = useMemo(
    () => indexSchema(contract.model.schema),
    [contract.model],
  );
  return (
    <div className={styles.root}>
      {withTitle && (
        <h2 className={styles.title}>
          <EntityLabelLink
            label={{ ref: contract.ref, title: contract.title, exists: true }}
          />
        </h2>
      )}
      <ContractHeader contract={contract} />
      <SectionNav model={contract.model} index={index} current={section} />
      <section aria-label={t(`contract.section.${section}`)}>
        <Section contract={contract} index={index} section={section} />
      </section>
    </div>
  );
}

function Section({
  contract,
  index,
  section,
}: {
  readonly contract: ContractDetails;
  readonly index: SchemaIndex;
  readonly section: ContractSection;
}) {
  const { model } = contract;
  switch (section) {
    case 'quality':
      return <QualityRules contractRef={contract.ref} index={index} />;
    case 'levels':
      return <ServiceLevels model={model} index={index} />;
    case 'terms':
      return <Terms model={model} />;
    case 'servers':
      return <Servers model={model} />;
    case 'raw':
      return <RawSection contract={contract} />;
    case 'versions':
      return <VersionsSection contract={contract} />;
    default:
      return <SchemaBrowser model={model} index={index} />;
  }
}
