/**
 * Data flows from a product's output port to another product's input port: both name the same contract.
 * @public
 */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly contract: string;
  readonly outputPort?: string;
  readonly inputPort?: string;
}

/**
 * One port of one product. `contract` is whatever both ends name alike, in the portal the contract's entity ref; a port
 * without one joins nothing.
 * @public
 */
export interface Port {
  readonly product: string;
  readonly direction: 'in' | 'out';
  readonly name: string;
  readonly contract?: string;
}

/**
 * The edges that a set of ports makes, in a stable order. A product that takes its own output is left out: it says
 * nothing about who relies on whom.
 * @public
 */
export function joinPorts(ports: readonly Port[]): Edge[] {
  const outputs = new Map<string, Port[]>();
  for (const port of ports) {
    if (port.direction !== 'out' || port.contract === undefined) continue;
    const others = outputs.get(port.contract);
    if (others) others.push(port);
    else outputs.set(port.contract, [port]);
  }
  const edges: Edge[] = [];
  for (const input of ports) {
    if (input.direction !== 'in' || input.contract === undefined) continue;
    for (const output of outputs.get(input.contract) ?? []) {
      if (output.product === input.product) continue;
      edges.push({
        from: output.product,
        to: input.product,
        contract: input.contract,
        outputPort: output.name,
        inputPort: input.name,
      });
    }
  }
  return edges.sort(byPlace);
}

function byPlace(a: Edge, b: Edge): number {
  return (
    compare(a.from, b.from) ||
    compare(a.to, b.to) ||
    compare(a.contract, b.contract) ||
    compare(a.outputPort ?? '', b.outputPort ?? '') ||
    compare(a.inputPort ?? '', b.inputPort ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
