import {
  ContractLabel,
  ProductPort,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** An output port that is under a contract. */
export interface ContractPort {
  /** Name and version: one name may stand for several versions side by side. */
  readonly key: string;
  readonly name: string;
  readonly version?: string;
  readonly contract: ContractLabel;
}

/** The ports of a product that are under a contract, in its order, each once. */
export function contractPorts(
  ports: readonly ProductPort[],
): readonly ContractPort[] {
  const byKey = new Map<string, ContractPort>();
  for (const { name, version, contract } of ports) {
    const key = version ? `${name}@${version}` : name;
    if (contract && !byKey.has(key)) {
      byKey.set(key, { key, name, version, contract });
    }
  }
  return [...byKey.values()];
}
