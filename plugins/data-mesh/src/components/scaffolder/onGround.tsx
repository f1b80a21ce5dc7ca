import { Box } from '@backstage/ui';
import { ReactElement } from 'react';

/** Forms of the scaffolder lie on paper as light as a field of the design system: one is seen only on a ground that it knows. */
export function onGround<TProps extends object>(
  Field: (props: TProps) => ReactElement | null,
): (props: TProps) => ReactElement {
  return function FieldOnGround(props: TProps) {
    return (
      <Box bg="neutral">
        <Field {...props} />
      </Box>
    );
  };
}
