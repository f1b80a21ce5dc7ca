import { ContractChange } from '@backstage-data-mesh/plugin-data-mesh-common';
import { MessageText } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage/ui';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { useContractUrl } from '../../shared/useContractUrl';
import { DiffPoint } from '../text/layOutDiff';
import styles from './compare.module.css';
import { useDiffPoint } from './useDiffPoint';
import { valueInWords } from './valueInWords';

/** One change: what it is, why it has its verdict, the value before and after, and the way to its line. */
export function ChangeItem({ change }: { readonly change: ContractChange }) {
  const chosen = useDiffPoint();
  const place = placeOf(change);
  const isChosen =
    place !== undefined &&
    place.line === chosen?.line &&
    place.side === chosen.side;
  return (
    <li className={styles.change} data-chosen={isChosen || undefined}>
      <p className={styles.message} dir="auto">
        <MessageText text={change.message} />
      </p>
      <p className={styles.reason} dir="auto">
        <MessageText text={change.reason} />
      </p>
      <Values change={change} />
      {place && <ToLine place={place} isChosen={isChosen} />}
    </li>
  );
}

/** Where a change is seen in the texts: where it stands now, or stood when it is gone. */
function placeOf({
  after,
  placeAfter,
  placeBefore,
}: ContractChange): DiffPoint | undefined {
  // What is gone has a place after, too: that of what held it.
  const isGone = after === undefined && placeBefore;
  if (placeAfter && !isGone) return { side: 'after', line: placeAfter.line };
  return placeBefore && { side: 'before', line: placeBefore.line };
}

function Values({ change: { before, after } }: { change: ContractChange }) {
  const t = useContractTranslation();
  if (before === undefined && after === undefined) return null;
  return (
    <dl className={styles.values}>
      {before !== undefined && (
        <div className={styles.value} data-side="before">
          <dt>{t('contract.compare.was')}</dt>
          <dd dir="auto">{valueInWords(before)}</dd>
        </div>
      )}
      {after !== undefined && (
        <div className={styles.value} data-side="after">
          <dt>{t('contract.compare.is')}</dt>
          <dd dir="auto">{valueInWords(after)}</dd>
        </div>
      )}
    </dl>
  );
}

function ToLine({
  place: { side, line },
  isChosen,
}: {
  readonly place: DiffPoint;
  readonly isChosen: boolean;
}) {
  const t = useContractTranslation();
  const { go } = useContractUrl();
  return (
    <div>
      <Button
        variant="tertiary"
        size="small"
        aria-current={isChosen ? 'true' : undefined}
        onPress={() =>
          go(
            {
              line: String(line),
              side: side === 'before' ? 'before' : undefined,
            },
            { replace: true },
          )
        }
      >
        {side === 'before'
          ? t('contract.compare.lineBefore', { line })
          : t('contract.compare.lineAfter', { line })}
      </Button>
    </div>
  );
}
