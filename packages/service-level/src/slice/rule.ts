/**
 * When a slice is good. Values have the unit of the rule.
 *
 * - `at-most`, `at-least`, `between`: every measurement in the slice has to keep it; one that does not makes it bad.
 * - `mean-at-most`, `mean-at-least`: the mean of all measurements in the slice has to, once the slice is over.
 * - `by`: an update has come by a minute of the day in a zone. A measurement above 0 is an update at its time; 0 means
 *   that someone looked and there was none.
 * - `happens`: an update has come at any time of the slice.
 * @public
 */
export type Rule =
  | { readonly type: 'at-most'; readonly limit: number }
  | { readonly type: 'at-least'; readonly limit: number }
  | { readonly type: 'between'; readonly min: number; readonly max: number }
  | { readonly type: 'mean-at-most'; readonly limit: number }
  | { readonly type: 'mean-at-least'; readonly limit: number }
  | {
      readonly type: 'by';
      readonly minute: number;
      readonly zone: string;
      /** Updates come more often than slices: the newest says nothing of those before it. */
      readonly often?: true;
    }
  | { readonly type: 'happens' };
