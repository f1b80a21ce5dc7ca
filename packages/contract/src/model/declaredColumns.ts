import { InputPort } from './product';

/**
 * The columns that a product says it takes at an input port: its custom property `columns`, a list or a text with commas.
 * Nothing when it does not say.
 * @public
 */
export function declaredColumns({
  customProperties,
}: Pick<InputPort, 'customProperties'>): readonly string[] | undefined {
  const found = customProperties.find(({ property }) => property === 'columns');
  const list =
    typeof found?.value === 'string' ? found.value.split(',') : found?.value;
  if (!Array.isArray(list)) return undefined;
  return list
    .filter(one => typeof one === 'string')
    .map(one => one.trim())
    .filter(one => one !== '');
}
