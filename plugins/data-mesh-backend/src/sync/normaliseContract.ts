import {
  accessOf,
  classificationsOf,
  countProperties,
} from '@backstage-data-mesh/contract';
import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ContractRecord } from '../database/records';
import { fold } from '../text/fold';
import { sha256 } from '../text/sha256';
import {
  refOf,
  sourceFileOf,
  sourceUrlOf,
  statusErrorsOf,
  textOf,
} from './entityParts';
import { readContractText } from './readContractText';
import { dateOf, standardOf } from './standard';

/** The stored form of a DataContract entity. Its text decides; `spec` stands in where the text says nothing. */
export function normaliseContract(entity: Entity): ContractRecord {
  const spec = entity.spec ?? {};
  const { name, title, annotations } = entity.metadata;
  const text = readContractText(textOf(spec.definition) ?? '', {
    id: textOf(spec.contractId) ?? name,
    version: textOf(spec.version) ?? 'unknown',
  });
  const contract = text.model;
  const label = title ?? contract.name ?? name;
  const ownerRef = refOf(spec.owner, 'Group', entity);
  const domainRef = refOf(spec.domain, 'Domain', entity);
  const lifecycle = textOf(spec.lifecycle) ?? 'unknown';
  return {
    ref: stringifyEntityRef(entity),
    etag: entity.metadata.etag ?? '',
    title: label,
    searchText: fold([label, name, contract.id].join(' ')),
    ownerRef,
    domainRef,
    contractId: contract.id,
    version: contract.version,
    status: contract.status,
    lifecycle,
    standard: standardOf(contract),
    access: accessOf(contract),
    classifications: classificationsOf(contract),
    schemaObjects: contract.schema.length,
    fields: countProperties(contract),
    sourceUrl: sourceUrlOf(entity),
    problemCount: text.counts.error + text.counts.warning,
    unmappedOwner: annotations?.[dataMeshAnnotations.unmappedOwner],
    unmappedDomain: annotations?.[dataMeshAnnotations.unmappedDomain],
    statusErrors: statusErrorsOf(entity),
    source: sourceFileOf(entity),
    text,
    createdAt: dateOf(contract),
    contentHash: sha256(
      text.hash,
      label,
      lifecycle,
      ownerRef ?? '',
      domainRef ?? '',
    ),
  };
}
