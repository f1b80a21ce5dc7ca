import { CompareLink } from './CompareLink';
import { Timeline } from './Timeline';
import { useVersions } from './useVersions';

/** The versions of one line, and the way to compare any two of them. */
export function ContractTimeline({
  contractRef,
}: {
  readonly contractRef: string;
}) {
  const versions = useVersions(contractRef);
  return (
    <>
      <CompareLink versions={versions.value?.items ?? []} />
      <Timeline versions={versions} />
    </>
  );
}
