import { vcpusOf } from '../../../constructs/model/machine-vcpus';

describe('vcpusOf', () => {
  test.each([
    ['Standard_D4s_v5', 4],
    ['standard_d4s_V5', 4],
    ['Standard_D16ads_v5', 16],
    ['Standard_B2ms', 2],
    ['Standard_B2ats_v2', 2],
    ['Standard_F2', 2],
    ['Standard_E20d_v4', 20],
    ['Standard_NV36ads_A10_v5', 36],
    ['Standard_NC4as_T4_v3', 4],
    ['Standard_M96ds_1_v3', 96],
    ['Standard_HB120rs_v3', 120],
    ['Standard_A2_v2', 2],
    ['Standard_L8s_v2', 8],
  ])('reads %s by the naming scheme', (size, vcpus) => {
    expect(vcpusOf(size)).toBe(vcpus);
  });

  test.each([
    ['Standard_E8-4s_v5', 4],
    ['Standard_HB120-16rs_v2', 16],
    ['Standard_DS14-8_v2', 8],
    ['Standard_GS5-16', 16],
  ])('counts what is left of %s, whose vCPUs are constrained', (size, vcpus) => {
    expect(vcpusOf(size)).toBe(vcpus);
  });

  test.each([
    ['Standard_D3_v2', 4],
    ['Standard_DS13_v2', 8],
    ['Standard_D15_v2', 20],
    ['Standard_D2_v2_Promo', 2],
    ['Basic_A3', 4],
    ['Standard_A7', 8],
    ['Standard_G5', 32],
  ])('looks up %s, whose number is a place in a row', (size, vcpus) => {
    expect(vcpusOf(size)).toBe(vcpus);
  });

  test.each(['Standard_Z4s_v9', 'Standard_D5', 'Standard_A12', 'Standard_', '', 'P1v3', '${var.size}'])(
    'does not guess %j',
    (size) => {
      expect(vcpusOf(size)).toBeUndefined();
    },
  );
});
