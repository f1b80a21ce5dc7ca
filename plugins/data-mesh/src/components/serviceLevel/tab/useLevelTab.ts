import { useUrlState } from '../../../hooks/useUrlState';

/** What of the tab is open, as the page's address says it. */
export interface LevelTabUrl {
  readonly objective?: string;
  readonly incident?: string;
  readonly openObjective: (id: string) => void;
  readonly openIncident: (id: string) => void;
  readonly close: () => void;
}

export function useLevelTab(): LevelTabUrl {
  const [url, change] = useUrlState();
  const objective = url.objective?.[0];
  const incident = url.incident?.[0];
  return {
    // Anybody may have written the address.
    objective:
      objective && /^[0-9]{1,18}$/.test(objective) ? objective : undefined,
    incident:
      incident && /^[0-9A-Za-z]{1,64}$/.test(incident) ? incident : undefined,
    openObjective: id => change({ objective: [id], incident: [] }),
    openIncident: id => change({ incident: [id], objective: [] }),
    close: () => change({ objective: [], incident: [] }),
  };
}
