/**
 * What a value and its unit amount to, so that two promises can be compared: `4` `h` and `240` `minutes` are equal.
 *
 * - `duration`: in seconds. A month is taken as 30 days and a year as 365: nothing in ODCS says which month is meant.
 * - `percent`: 0 to 100.
 * - `date`: a day (`2030-01-01`) or a moment in ISO 8601.
 * - `number`: a number whose unit is neither time nor percent; `unit` in lower case.
 * @public
 */
export type Quantity =
  | { readonly type: 'duration'; readonly seconds: number }
  | { readonly type: 'percent'; readonly percent: number }
  | { readonly type: 'date'; readonly date: string }
  | {
      readonly type: 'number';
      readonly number: number;
      readonly unit?: string;
    };
