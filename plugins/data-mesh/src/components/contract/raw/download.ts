/** Saves a text as a file of the person who reads the page. */
export function download(
  text: string,
  fileName: string,
  type = 'text/yaml',
): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** What a contract's file is called: its id and version, without what a file system would not take. */
export function fileNameOf(contract: {
  readonly contractId?: string;
  readonly version: string;
}): string {
  const name = `${contract.contractId ?? 'contract'}-${contract.version}`;
  return `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.odcs.yaml`;
}
