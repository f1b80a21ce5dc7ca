import { entityRefOf, ForeignReading } from '@backstage-data-mesh/contract';
import { Document } from '../files/documents';

/** A document in Backstage's own form, as far as it is one. */
export interface EntityDocument {
  readonly document: Document<ForeignReading>;
  readonly kind: string;
  /** In full, lower-cased. */
  readonly ref: string;
  readonly metadata: Readonly<Record<string, unknown>> & {
    readonly name: string;
  };
  readonly spec: Readonly<Record<string, unknown>>;
}

/** The entities among documents that are none of the standards'. */
export function entitiesIn(
  others: readonly Document<ForeignReading>[],
): EntityDocument[] {
  return others.flatMap(document => {
    const { kind, metadata, spec } = recordOf(document.reading.value);
    const { name, namespace } = recordOf(metadata);
    if (typeof kind !== 'string' || typeof name !== 'string') return [];
    const place = typeof namespace === 'string' ? `${namespace}/` : '';
    const ref = entityRefOf(`${kind}:${place}${name}`, [kind.toLowerCase()]);
    return ref === undefined
      ? []
      : [
          {
            document,
            kind,
            ref,
            metadata: { ...recordOf(metadata), name },
            spec: recordOf(spec),
          },
        ];
  });
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : [];
}
