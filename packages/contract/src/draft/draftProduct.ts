import { stringify } from 'yaml';
import { ProductType } from '../model/product';
import { descriptionOf } from './descriptionOf';
import { withoutGaps } from './withoutGaps';

/** @public */
export interface DraftOutputPort {
  readonly name: string;
  /** Default 1.0.0. */
  readonly version?: string;
  /** `tables`, `topic`, `files`, `api` … */
  readonly type?: string;
  readonly description?: string;
  readonly contractId: string;
}

/** @public */
export interface DraftInputPort {
  readonly name: string;
  /** Default 1.0.0. */
  readonly version?: string;
  readonly contractId: string;
}

/** What is known of a data product before anybody wrote it. @public */
export interface ProductDraft {
  readonly id: string;
  readonly name?: string;
  readonly type?: Exclude<ProductType, 'custom'>;
  readonly domain?: string;
  /** Entity ref of the group or user that answers for it. */
  readonly owner?: string;
  readonly purpose?: string;
  readonly limitations?: string;
  readonly usage?: string;
  readonly tags?: readonly string[];
  readonly inputPorts?: readonly DraftInputPort[];
  readonly outputPorts?: readonly DraftOutputPort[];
  readonly support?: { readonly channel: string; readonly url?: string };
  /** More facts by name, e.g. what a policy asks for. */
  readonly custom?: Readonly<Record<string, string>>;
  /** From which template it is made. */
  readonly template?: { readonly name: string; readonly version?: string };
}

/** Custom properties in which a product keeps what it was made from. @public */
export const TEMPLATE_PROPERTIES = {
  name: 'sourceTemplate',
  version: 'sourceTemplateVersion',
} as const;

const TYPES: Record<Exclude<ProductType, 'custom'>, string> = {
  'source-aligned': 'sourceAligned',
  aggregate: 'aggregate',
  'consumer-aligned': 'consumerAligned',
};

/**
 * The first text of a data product in ODPS 1.1, a draft of version 0.1.0. Every text is quoted where YAML needs it, whatever
 * is in it.
 * @public
 */
export function draftProduct(draft: ProductDraft): string {
  const document = {
    apiVersion: 'v1.1.0',
    kind: 'DataProduct',
    id: draft.id,
    name: draft.name,
    version: '0.1.0',
    status: 'draft',
    domain: draft.domain,
    type: draft.type && TYPES[draft.type],
    tags: draft.tags?.length ? draft.tags : undefined,
    description: descriptionOf(draft),
    inputPorts: draft.inputPorts?.length
      ? draft.inputPorts.map(({ name, version, contractId }) => ({
          name,
          version: version ?? '1.0.0',
          contractId,
        }))
      : undefined,
    outputPorts: draft.outputPorts?.map(outputPortDocument),
    support: draft.support
      ? [{ channel: draft.support.channel, url: draft.support.url }]
      : undefined,
    team: draft.owner ? { name: nameOfRef(draft.owner) } : undefined,
    customProperties: customOf(draft),
  };
  return stringify(withoutGaps(document), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}

/** An output port as ODPS writes it. */
export function outputPortDocument(port: DraftOutputPort) {
  return {
    name: port.name,
    description: port.description,
    type: port.type,
    version: port.version ?? '1.0.0',
    contractId: port.contractId,
  };
}

function customOf({ owner, custom = {}, template }: ProductDraft) {
  const properties = [
    ...(owner ? [{ property: 'owner', value: owner }] : []),
    ...Object.entries(custom).map(([property, value]) => ({ property, value })),
    ...(template
      ? [
          { property: TEMPLATE_PROPERTIES.name, value: template.name },
          { property: TEMPLATE_PROPERTIES.version, value: template.version },
        ].filter(({ value }) => value !== undefined)
      : []),
  ];
  return properties.length > 0 ? properties : undefined;
}

function nameOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1).replace(/^.*:/, '');
}
