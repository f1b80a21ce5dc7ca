import {
  CheckDetails,
  CheckRow,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  PlainMarkdown,
  QueryState,
  useEntityHref,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Link,
} from '@backstage/ui';
import { Facts } from '../../shared/Facts';
import { LastResult } from '../checks/LastResult';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';
import { useQualityUrl } from '../useQualityUrl';
import { HistorySection } from './HistorySection';
import { Note } from './Note';
import { SeriesList } from './SeriesList';

/** One check with all there is to say of it; the address says which, and closing takes it from there. */
export function CheckDialog({ checkId }: { readonly checkId: string }) {
  const t = useQualityTranslation();
  const api = useApi(dataMeshApiRef);
  const { change } = useQualityUrl();
  const check = useQuery(checkId, signal => api.getCheck(checkId, { signal }));
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen =>
        !isOpen && change({ check: [], series: [], range: [] })
      }
      width="min(56rem, 94vw)"
    >
      <DialogHeader>
        {check.value?.check.name ?? t('quality.detail.loading')}
      </DialogHeader>
      <DialogBody>
        <QueryState query={check}>
          {value => <Details details={value} onChanged={check.retry} />}
        </QueryState>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('quality.detail.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Details({
  details,
  onChanged,
}: {
  readonly details: CheckDetails;
  readonly onChanged: () => void;
}) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const { check, thresholds = [], series } = details;
  return (
    <div className={styles.stack}>
      {check.description && <PlainMarkdown text={check.description} />}
      <LastResult {...check} />
      <Facts
        layout="list"
        facts={[
          {
            label: t('quality.detail.promised'),
            value: thresholds.join(', '),
          },
          {
            label: t('quality.detail.sinceStatus'),
            value: check.since && dateTime(check.since),
          },
          { label: t('quality.detail.place'), value: <Place check={check} /> },
          { label: t('quality.detail.dimension'), value: check.dimension },
          {
            label: t('quality.detail.origin'),
            value: t(`quality.origin.${check.origin}`),
          },
          { label: t('quality.detail.rule'), value: check.ruleId },
        ]}
      />
      <ContractLink details={details} />
      {series.length > 0 && <HistorySection details={details} />}
      <SeriesList series={series} />
      <Note
        checkId={check.id}
        note={check.note}
        mayEdit={details.mayRun}
        onChanged={onChanged}
      />
    </div>
  );
}

function Place({ check }: { readonly check: CheckRow }) {
  return (
    <bdi className={styles.mono}>
      {[check.object, check.property].filter(Boolean).join('.') || '–'}
    </bdi>
  );
}

/** Leads to the place of the contract that promises it; what only another tool has stands in no contract. */
function ContractLink({ details }: { readonly details: CheckDetails }) {
  const t = useQualityTranslation();
  const href = useEntityHref();
  const { check } = details;
  if (check.origin === 'reported' || !check.contract.exists) return null;
  const query = new URLSearchParams(placeInContract(details));
  return (
    <div>
      <Link href={`${href(check.contract.ref, 'contract')}?${query}`}>
        {t('quality.detail.inContract')}
      </Link>
    </div>
  );
}

/** Where the contract's page shows it: its table or field with the rules of it, else the line that says it. */
function placeInContract({
  check,
  place,
  inSchema,
}: CheckDetails): Record<string, string> {
  if (check.origin === 'service-level') return { section: 'levels' };
  if (inSchema) return { section: 'schema', ...inSchema };
  return place
    ? { section: 'raw', line: String(place.line) }
    : { section: 'quality' };
}
