import { fileNameOf } from './download';

describe('fileNameOf', () => {
  it('takes out what a file system would not take', () => {
    expect(fileNameOf({ contractId: 'urn:x/../y z', version: '1.10' })).toBe(
      'urn-x-..-y-z-1.10.odcs.yaml',
    );
  });
});
