import { Problem } from '@backstage-data-mesh/contract';

/**
 * Topic on which the catalog module says what it found each time it read a file, also when nothing was wrong.
 * @public
 */
export const DATA_MESH_FILE_READ_TOPIC = 'data-mesh.file-read';

/**
 * What one read of one file found. A later event for the same `target` replaces the earlier one.
 * @public
 */
export interface DataMeshFileRead {
  /** The location's target: a URL, or the path of a `file` location. */
  readonly target: string;
  readonly documents: number;
  readonly problems: readonly (Problem & {
    /** Entity that the document becomes, when its kind and id could be made out. */
    readonly entityRef?: string;
  })[];
}
