import { Contract } from '../model/contract';
import { readDocuments } from '../read/readDocuments';
import { mayUse } from './mayUse';

function contract(extra: string, status = 'active'): Contract {
  const [reading] = readDocuments(`
kind: DataContract
apiVersion: v3.1.0
id: profiles
version: 1.0.0
status: ${status}
description: { limitations: Personal data. Every purpose is reviewed. }
schema:
  - name: customer
    properties:
      - { name: email_hash, logicalType: string, classification: restricted }
      - { name: tier, logicalType: string }
${extra}`);
  if (reading.type !== 'contract') throw new Error('not a contract');
  return reading.contract;
}

const OPEN = 'roles: [{ role: everybody, access: read }]';
const ASKING = `roles:
  - role: analyst
    access: read
    description: Without email_hash.
    firstLevelApprovers: david@larkfield.example
  - { role: erasure, access: write, firstLevelApprovers: hannah@larkfield.example }`;

describe('Whether data may be used', () => {
  it('is yes where a role asks nobody', () => {
    expect(mayUse(contract(OPEN), 'customer.tier')).toMatchObject({
      verdict: 'yes',
      heed: ['Personal data. Every purpose is reviewed.'],
    });
  });

  it('has to be asked where a field is confidential or stricter, also when access is open', () => {
    expect(mayUse(contract(OPEN), 'email_hash')).toMatchObject({
      verdict: 'ask',
      reasons: ['The field is classified restricted.'],
      classification: 'restricted',
    });
  });

  it('has to be asked of those who approve', () => {
    expect(mayUse(contract(ASKING), 'tier')).toMatchObject({
      verdict: 'ask',
      reasons: [
        'Access has to be asked for: analyst (david@larkfield.example).',
      ],
    });
  });

  it('is no where every role for reading leaves the field out', () => {
    expect(mayUse(contract(ASKING), 'email_hash')).toMatchObject({
      verdict: 'no',
      roles: [{ role: 'analyst', excludesField: true }],
    });
  });

  it('is no for what is retired, and has to be asked for what is proposed or names no roles', () => {
    expect(mayUse(contract(OPEN, 'retired')).verdict).toBe('no');
    expect(mayUse(contract(OPEN, 'proposed')).verdict).toBe('ask');
    expect(mayUse(contract('')).verdict).toBe('ask');
  });

  it('cannot be told of a field that there is not', () => {
    expect(mayUse(contract(OPEN), 'customer.teir')).toEqual({
      verdict: 'unknown-field',
      near: 'customer.tier',
    });
  });
});
