import { Link } from '@backstage/ui';
import { useContractUrl } from '../shared/useContractUrl';
import { Name } from '../shared/Words';
import { SchemaTarget } from './references';
import { schemaPlace, schemaPlaceText } from './schemaPlace';

/** A table or field by its name; leads to it in the schema. */
export function SchemaLink({ target }: { readonly target: SchemaTarget }) {
  const { hrefOf } = useContractUrl();
  return (
    <Link href={hrefOf(schemaPlace(target))}>
      <Name text={schemaPlaceText(target)} />
    </Link>
  );
}
