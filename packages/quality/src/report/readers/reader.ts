import { Collector } from '../collector';
import { ReportFormat } from '../observation';
import { Members } from '../text/members';

/** Reads one format. It is recognised by what the document says, never by the name of its file. */
export interface Reader {
  readonly format: ReportFormat;
  recognises(document: Members): boolean;
  read(document: Members, collector: Collector, companions: Companions): void;
}

/** The documents that were sent along. */
export type Companions = readonly Members[];
