import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The words of the shared components.
 * @public
 */
export const dataMeshReactTranslationRef = createTranslationRef({
  id: 'data-mesh-react',
  messages: {
    access: {
      open: 'Open access',
      request: 'Access on request',
      unknown: 'Access not stated',
    },
    classification: { label: 'Classification: {{value}}' },
    lifecycle: { label: 'Lifecycle: {{value}}' },
    entity: {
      missing: 'Not in the catalog',
    },
    quality: {
      label: 'Data quality: {{text}}',
      holding: '{{passed, number}} of {{total, number}} hold',
      warned_one: '{{count, number}} warns',
      warned_other: '{{count, number}} warn',
      failed_one: '{{count, number}} fails',
      failed_other: '{{count, number}} fail',
      errors_one: '{{count, number}} could not be checked',
      errors_other: '{{count, number}} could not be checked',
      notMeasured: 'Not measured',
      notMeasuredCount_one: '{{count, number}} not measured',
      notMeasuredCount_other: '{{count, number}} not measured',
      noChecks: 'No checks',
      observed: 'latest result {{when}}',
    },
    scores: {
      short: 'Score {{score}}',
      label_one:
        'Score {{score}}, by {{count, number}} scorecard · {{coverage}} of it measured',
      label_other:
        'Score {{score}}, the mean of {{count, number}} scorecards · {{coverage}} of them measured',
    },
    levels: {
      label: 'Service levels: {{text}}',
      promises_one: '{{count, number}} promise',
      promises_other: '{{count, number}} promises',
      broken_one: '{{count, number}} promise broken',
      broken_other: '{{count, number}} promises broken',
      atRisk_one: '{{count, number}} promise at risk',
      atRisk_other: '{{count, number}} promises at risk',
      kept: 'Promises kept',
      notMeasured: 'Promises not measured',
      notMeasurable: 'Promises not measurable',
      left: '{{share}} of the tightest budget left',
      openIncident: 'Open incident',
      upstreamIncident: 'Upstream incident',
    },
    state: {
      loading: 'Loading',
      loadingFailed: 'This could not be loaded',
      retry: 'Try again',
      notAllowed: 'You may not see this',
      notAllowedHint:
        'Ask your platform team for the permission, if you need it for your work.',
      notFound: 'This is not known here yet',
      notFoundHint:
        'It appears after the next sync, if the catalog has it and you may see it.',
      empty: 'There is nothing here',
    },
  },
});
