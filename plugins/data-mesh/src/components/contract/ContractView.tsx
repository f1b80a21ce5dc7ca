/** Props of {@link ContractView}. */
export interface ContractViewProps {
  /** Entity ref of the contract, e.g. `datacontract:default/orders`. */
  readonly contractRef: string;
}

/** One contract with everything it says. */
export const ContractView = ({ contractRef }: ContractViewProps) => (
  <div data-contract={contractRef} />
);
