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
} as const;
