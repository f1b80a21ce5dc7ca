import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { onGround } from '../scaffolder/onGround';
import { faultsOf, OnboardedTables } from './onboardedTables';
import styles from './Onboarding.module.css';
import { OnboardTables } from './OnboardTables';
import { useOnboardingTranslation } from './useOnboardingTranslation';

/**
 * Tables of a form. What kept the form from going on stays below until one tries again: whoever has answered it is told so.
 */
export function FormTables({
  formData,
  onChange,
  rawErrors = [],
}: {
  readonly formData?: OnboardedTables;
  readonly onChange: (value: OnboardedTables | undefined) => void;
  readonly rawErrors?: readonly string[];
}) {
  const t = useOnboardingTranslation();
  const isAnswered = rawErrors.length > 0 && faultsOf(formData).length === 0;
  return (
    <>
      <OnboardTables value={formData} onChange={onChange} />
      {isAnswered && (
        <p role="status" className={styles.quiet}>
          {t('onboarding.answered')}
        </p>
      )}
    </>
  );
}

/** The field of a template's form that leads from tables that exist to their contracts. */
export const TablesField = onGround(
  ({
    formData,
    onChange,
    rawErrors,
  }: FieldExtensionComponentProps<OnboardedTables>) => (
    <FormTables formData={formData} onChange={onChange} rawErrors={rawErrors} />
  ),
);
