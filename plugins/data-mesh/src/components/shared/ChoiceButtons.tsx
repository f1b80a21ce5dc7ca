import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import styles from './ChoiceButtons.module.css';

/** One of a few choices. Where they do not fit into one line they wrap. */
export function ChoiceButtons({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <ToggleButtonGroup
      className={styles.choices}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        for (const key of keys) onChoose(String(key));
      }}
    >
      {choices.map(({ id, text }) => (
        <ToggleButton key={id} id={id}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
