import type { TableProfileJob } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { ChosenDraft, OnboardedTables } from './onboardedTables';

/** What a person did on the page of the form that is gone once they went on. */
export interface KeptWork {
  readonly job: TableProfileJob;
  readonly chosen: readonly ChosenDraft[];
}

let kept: { readonly of: string; readonly work: KeptWork } | undefined;

/** Keeps drafts beside the value that came of them, as long as the portal is open in this tab. */
export function keepWork(value: OnboardedTables, work: KeptWork): void {
  kept = { of: JSON.stringify(value), work };
}

/** The drafts of which a value came. A form copies its values, so that they are told by what they say. */
export function workOf(
  value: OnboardedTables | undefined,
): KeptWork | undefined {
  return value && kept?.of === JSON.stringify(value) ? kept.work : undefined;
}
