import { isMembers, member, text } from '../text/members';
import { LineageEvent } from './openLineageEvent';
import { Reader } from './reader';

/**
 * OpenLineage events (2-0-2): assertions and metrics about the data in facets of inputs, outputs and datasets, and the
 * run's own facet `test`. What a START says is said again at the end.
 */
export const openLineage: Reader = {
  format: 'openlineage',

  recognises: document =>
    member(document, 'eventTime') !== undefined &&
    ['run', 'job', 'dataset'].some(key => isMembers(member(document, key))),

  read(document, collector) {
    if (text(document, 'eventType')?.toUpperCase() === 'START') return;
    new LineageEvent(document, collector).read();
  },
};
