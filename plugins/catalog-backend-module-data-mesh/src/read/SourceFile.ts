import { LocationSpec } from '@backstage/plugin-catalog-common';

/** One file that a location led to. */
export interface SourceFile {
  /** Of the file itself: where the location's target was a glob, this one is not. */
  readonly location: LocationSpec;
  readonly text: string;
}
