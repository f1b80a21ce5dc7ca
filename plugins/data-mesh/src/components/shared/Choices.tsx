import { Select } from '@backstage/ui';

/** Something that can be chosen. */
export type Choice = Readonly<{ id: string; label: string }>;

/** A filter of which several values may be chosen; none means all. */
export function Choices(props: {
  label: string;
  /** What is said while nothing is chosen. */
  all: string;
  options: readonly Choice[];
  chosen: readonly string[];
  onChoose: (values: readonly string[]) => void;
}) {
  const { label, all, options, chosen, onChoose } = props;
  // What is chosen must stay in sight, even when nothing has it any more.
  const gone = chosen
    .filter(id => !options.some(option => option.id === id))
    .map(id => ({ id, label: id.split('/').at(-1) ?? id }));
  const offered = [...options, ...gone];
  return (
    <Select
      size="medium"
      label={label}
      selectionMode="multiple"
      placeholder={all}
      options={offered}
      search={offered.length > 10 || undefined}
      value={[...chosen]}
      onChange={keys => onChoose(keys.map(String))}
    />
  );
}
