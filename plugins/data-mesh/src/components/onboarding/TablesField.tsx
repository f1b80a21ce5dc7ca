import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { onGround } from '../scaffolder/onGround';
import { OnboardedTables } from './onboardedTables';
import { OnboardTables } from './OnboardTables';

/** The field of a template's form that leads from tables that exist to their contracts. */
export const TablesField = onGround(
  ({ formData, onChange }: FieldExtensionComponentProps<OnboardedTables>) => (
    <OnboardTables value={formData} onChange={onChange} />
  ),
);
