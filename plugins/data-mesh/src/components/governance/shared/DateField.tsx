import { FieldLabel } from '@backstage/ui';
import { useId } from 'react';
import own from './scores.module.css';
import styles from './Governance.module.css';

/** A day, as `2026-11-29`; the browser's own field, so that it reads and is typed as the person is used to. */
export function DateField({
  label,
  description,
  value,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly description?: string;
  /** Empty for none. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}) {
  const id = useId();
  const descriptionId = useId();
  return (
    <div className={styles.tight}>
      <FieldLabel
        htmlFor={id}
        label={label}
        description={description}
        descriptionId={descriptionId}
      />
      <input
        id={id}
        type="date"
        aria-describedby={description && descriptionId}
        className={own.date}
        value={value}
        min={min}
        max={max}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
