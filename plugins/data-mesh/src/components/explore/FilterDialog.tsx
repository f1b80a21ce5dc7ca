import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { useMessages } from '../../useMessages';
import { FacetPanel } from './FacetPanel';
import { countChosen } from './exploreState';
import type { Explore } from './useExplore';

/** The facets behind a button, where there is no room beside the results. */
export function FilterDialog(props: { explore: Explore }) {
  const { explore } = props;
  const t = useMessages();
  const count = countChosen(explore.state);
  return (
    <DialogTrigger>
      <Button variant="secondary" iconStart={<RiFilter3Line aria-hidden />}>
        {count > 0
          ? t('explore.filtersActive', { count })
          : t('explore.filtersOpen')}
      </Button>
      <Dialog width="min(24rem, 92vw)">
        <DialogHeader>{t('explore.filters')}</DialogHeader>
        <DialogBody>
          <FacetPanel explore={explore} />
        </DialogBody>
        <DialogFooter>
          <Button variant="primary" slot="close">
            {t('explore.filtersDone')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
