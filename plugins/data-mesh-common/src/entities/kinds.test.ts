import {
  isDataContractEntity,
  isDataPolicyEntity,
  isDataProductEntity,
  isDataScorecardEntity,
} from './kinds';

const entity = (apiVersion: string, kind: string) => ({
  apiVersion,
  kind,
  metadata: { name: 'orders' },
});

describe('guards of kinds', () => {
  it('know the kinds of this suite, in any letter case', () => {
    const product = entity('data-mesh/v1', 'DataProduct');
    const contract = entity('data-mesh/v1', 'datacontract');
    expect(isDataProductEntity(product)).toBe(true);
    expect(isDataContractEntity(product)).toBe(false);
    expect(isDataProductEntity(contract)).toBe(false);
    expect(isDataContractEntity(contract)).toBe(true);
    const scorecard = entity('data-mesh/v1', 'DataScorecard');
    const policy = entity('data-mesh/v1', 'DataPolicy');
    expect(isDataScorecardEntity(scorecard)).toBe(true);
    expect(isDataScorecardEntity(policy)).toBe(false);
    expect(isDataPolicyEntity(policy)).toBe(true);
  });

  it('leave kinds of the same name from others alone', () => {
    expect(
      isDataProductEntity(entity('backstage.io/v1alpha1', 'DataProduct')),
    ).toBe(false);
  });
});
