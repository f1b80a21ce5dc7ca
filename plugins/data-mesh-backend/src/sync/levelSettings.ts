import {
  Product,
  readDocuments,
  ServiceLevel,
} from '@backstage-data-mesh/contract';
import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ObjectiveSettings,
  settingsOf,
} from '@backstage-data-mesh/service-level';
import { Entity } from '@backstage/catalog-model';

const ANNOTATIONS = {
  target: dataMeshAnnotations.serviceLevelTarget,
  window: dataMeshAnnotations.serviceLevelWindow,
  timeZone: dataMeshAnnotations.serviceLevelTimeZone,
  workingDays: dataMeshAnnotations.serviceLevelWorkingDays,
  holidays: dataMeshAnnotations.serviceLevelHolidays,
} as const;

/** The custom property of an ODPS product that lists its own service levels; without regard to case. */
const OWN_LEVELS = /^(?:service[-_]?levels|sla[-_]?properties)$/i;

/** What the annotations of an entity say of targets, windows and working days; nothing when they say nothing. */
export function annotatedSettings(
  entity: Entity,
): ObjectiveSettings | undefined {
  const { annotations = {} } = entity.metadata;
  const properties = Object.entries(ANNOTATIONS).flatMap(([property, name]) => {
    const value = annotations[name]?.trim();
    return value ? [{ property, value }] : [];
  });
  return properties.length > 0 ? settingsOf(properties) : undefined;
}

/** The same of a product; what its annotations say goes before what stands in its file. */
export function productSettings(
  entity: Entity,
  product: Product | undefined,
): ObjectiveSettings | undefined {
  const written = settingsOf(product?.customProperties ?? []);
  const settings = { ...written, ...annotatedSettings(entity) };
  return Object.keys(settings).length > 0 ? settings : undefined;
}

/** What a product promises itself: `spec.serviceLevels`, written like `slaProperties` of ODCS, or a custom property of its file. */
export function productLevels(
  entity: Entity,
  product: Product | undefined,
): readonly ServiceLevel[] {
  const own: readonly unknown[] = [
    entity.spec?.serviceLevels,
    ...(product?.customProperties ?? [])
      .filter(({ property }) => OWN_LEVELS.test(property))
      .map(({ value }) => value),
  ];
  const written = own.flatMap(value => (Array.isArray(value) ? value : []));
  if (written.length === 0) return [];
  // Read by the reader of contracts: units, synonyms and faults are the same.
  const [reading] = readDocuments(
    JSON.stringify({
      kind: 'DataContract',
      apiVersion: 'v3.1.0',
      id: 'own',
      version: '1',
      status: 'active',
      slaProperties: written,
    }),
  );
  return reading?.type === 'contract' ? reading.contract.serviceLevels : [];
}
