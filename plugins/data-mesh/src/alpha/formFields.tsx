import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** The columns of a table. */
export const columnsField = FormFieldBlueprint.make({
  name: 'columns',
  params: {
    field: async () => {
      const { ColumnsField, validateColumns } = await import(
        '../components/scaffolder'
      );
      return createFormField({
        name: 'DataMeshColumns',
        component: ColumnsField,
        validation: validateColumns,
      });
    },
  },
});

/** What policies want to know of a product, and what would block it. */
export const policyAnswersField = FormFieldBlueprint.make({
  name: 'policy-answers',
  params: {
    field: async () => {
      const { PolicyAnswersField, validateAnswers } = await import(
        '../components/scaffolder'
      );
      return createFormField({
        name: 'DataMeshPolicyAnswers',
        component: PolicyAnswersField,
        validation: validateAnswers,
      });
    },
  },
});

/** The text of a contract, with what a change of it does and to whom. */
export const contractTextField = FormFieldBlueprint.make({
  name: 'contract-text',
  params: {
    field: async () => {
      const { ContractTextField, validateContractText } = await import(
        '../components/scaffolder'
      );
      return createFormField({
        name: 'DataMeshContractText',
        component: ContractTextField,
        validation: validateContractText,
      });
    },
  },
});

/** Tables that exist, and the contracts that are drafted for them. */
export const tablesField = FormFieldBlueprint.make({
  name: 'tables',
  params: {
    field: async () => {
      const { TablesField, validateTables } = await import(
        '../components/onboarding'
      );
      return createFormField({
        name: 'DataMeshTables',
        component: TablesField,
        validation: validateTables,
      });
    },
  },
});

/** An entity of a kind, which the catalog finds as a person types. */
export const entityField = FormFieldBlueprint.make({
  name: 'entity',
  params: {
    field: async () => {
      const { EntityField } = await import('../components/scaffolder');
      return createFormField({
        name: 'DataMeshEntity',
        component: EntityField,
      });
    },
  },
});

/** An output port of the product that was chosen before. */
export const portField = FormFieldBlueprint.make({
  name: 'port',
  params: {
    field: async () => {
      const { PortField } = await import('../components/scaffolder');
      return createFormField({ name: 'DataMeshPort', component: PortField });
    },
  },
});
