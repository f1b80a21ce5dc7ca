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
