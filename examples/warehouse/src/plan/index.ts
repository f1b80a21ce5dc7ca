import { DatasetPlan } from './dataset';
import { MASTERS } from './masters';
import { ONLINE } from './online';
import { SALES } from './sales';
import { STORES } from './stores';
import { SUPPLY } from './supply';

/** Changes when rows of a day come out differently than before; a warehouse made by another version is made anew. */
export const PLAN_VERSION = 1;

/** Every dataset; one that is made from others comes after them. @public */
export const PLAN: readonly DatasetPlan[] = [
  ...MASTERS,
  ...STORES,
  ...ONLINE,
  ...SALES,
  ...SUPPLY,
];
