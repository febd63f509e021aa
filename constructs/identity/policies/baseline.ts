import { BaselinePolicyCode } from '../../model/tables/baseline-policies';
import { ca000 } from './ca000';
import { ca001 } from './ca001';
import { ca002 } from './ca002';
import { ca003 } from './ca003';
import { ca004 } from './ca004';
import { ca005 } from './ca005';
import { ca006 } from './ca006';
import { ca007 } from './ca007';
import { ca007m } from './ca007m';
import { ca008 } from './ca008';
import { ca008m } from './ca008m';
import { ca100 } from './ca100';
import { ca101 } from './ca101';
import { ca102 } from './ca102';
import { ca200 } from './ca200';
import { ca201 } from './ca201';
import { ca202 } from './ca202';
import { ca203 } from './ca203';
import { ca400 } from './ca400';
import { ca401 } from './ca401';
import { ca900 } from './ca900';
import { ca901 } from './ca901';
import { ca950 } from './ca950';
import { ca999 } from './ca999';
import { BaselineEntry } from './ground';

/** What each policy of the baseline is made of, by code. */
export const BASELINE: Readonly<Record<BaselinePolicyCode, BaselineEntry>> = {
  CA000: ca000,
  CA001: ca001,
  CA002: ca002,
  CA003: ca003,
  CA004: ca004,
  CA005: ca005,
  CA006: ca006,
  CA007: ca007,
  CA007M: ca007m,
  CA008: ca008,
  CA008M: ca008m,
  CA100: ca100,
  CA101: ca101,
  CA102: ca102,
  CA200: ca200,
  CA201: ca201,
  CA202: ca202,
  CA203: ca203,
  CA400: ca400,
  CA401: ca401,
  CA900: ca900,
  CA901: ca901,
  CA950: ca950,
  CA999: ca999,
};
