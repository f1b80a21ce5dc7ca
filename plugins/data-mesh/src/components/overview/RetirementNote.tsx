import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  PlainMarkdown,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { useMessages } from '../../useMessages';

const DAY = 86_400_000;

/** Until when a product is there, what takes its place and why; nothing of one that does not end. */
export function RetirementNote() {
  const t = useMessages();
  const formats = useFormats();
  const { annotations = {} } = useEntity().entity.metadata;
  const sunset = annotations[dataMeshAnnotations.sunset];
  const successor = annotations[dataMeshAnnotations.successor];
  const reason = annotations[dataMeshAnnotations.retirementReason];
  // What is no day says nothing.
  if (!sunset || Number.isNaN(Date.parse(sunset))) return null;
  const start = Date.parse(sunset);
  const day = formats.period(
    new Date(start).toISOString(),
    new Date(start + DAY).toISOString(),
    'UTC',
  );
  return (
    <Alert
      status="warning"
      icon
      title={t('product.ends', { day })}
      description={
        <>
          {reason && <PlainMarkdown text={reason} />}
          {successor && (
            <p>
              {t('product.successor')}{' '}
              <EntityLabelLink
                label={{
                  ref: successor,
                  title: parseEntityRef(successor).name,
                  exists: true,
                }}
              />
            </p>
          )}
        </>
      }
    />
  );
}
