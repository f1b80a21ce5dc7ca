/**
 * Annotations that the suite writes on or reads from entities.
 * @public
 */
export const dataMeshAnnotations = {
  /** Why the document could not be read; its presence makes validation refuse the entity, so the last good state stays. */
  problem: 'data-mesh/problem',
  /** The name of a team in the document for which no owner could be made out. */
  unmappedOwner: 'data-mesh/unmapped-owner',
  /** The name of a domain in the document for which no Domain could be made out. */
  unmappedDomain: 'data-mesh/unmapped-domain',
  /** Line of the file on which the entity's document starts, 1-based. */
  sourceLine: 'data-mesh/source-line',
  /** On domains and products: percent of the slices of a service level that have to be good, `99.5`. */
  serviceLevelTarget: 'data-mesh/service-level-target',
  /** On domains and products: over which time, `30 days`, `month`, `quarter` or `year`. */
  serviceLevelWindow: 'data-mesh/service-level-window',
  /** On domains and products: where days begin and deadlines are, `Europe/Berlin`. */
  serviceLevelTimeZone: 'data-mesh/service-level-time-zone',
  /** On domains and products: days on which data is expected, `mon,tue,wed,thu,fri`. */
  serviceLevelWorkingDays: 'data-mesh/service-level-working-days',
  /** On domains and products: days on which none is, `2026-12-25,2027-01-01`. */
  serviceLevelHolidays: 'data-mesh/service-level-holidays',
  /** On products, groups and domains: entity ref of who hears of incidents outside of office hours. */
  onCall: 'data-mesh/on-call',
  /** On products and domains: from which template in which version they were made, `template:default/new-data-product@1.0.0`. */
  sourceTemplate: 'data-mesh/source-template',
  /** On products: the last day on which their data can be read, `2027-01-31`. */
  sunset: 'data-mesh/sunset',
  /** On products that end: entity ref of the product that takes their place. */
  successor: 'data-mesh/successor',
  /** On products that end: why, in plain words. */
  retirementReason: 'data-mesh/retirement-reason',
  /** On templates: their version. Those with one are on the page of templates. */
  templateVersion: 'data-mesh/template-version',
  /** On templates: what changed, a line for each version: `1.1.0: Checks of every change`. */
  templateChanges: 'data-mesh/template-changes',
} as const;
