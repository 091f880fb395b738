import {
  achievementAttribute,
  achievementCategory,
  achievementForm,
  achievementLevel,
  applicationState,
  evaluationMethod,
  maturityStage,
  projectSource,
  trl,
} from './tables/achievement.ts';
import { contractType, paymentMethod, planSource, pricingMethod, transferMode } from './tables/contract.ts';
import { domain } from './tables/domain.ts';
import { formField, hitechField, strategicIndustry, technicalField } from './tables/field.ts';
import { buildIndustryTable } from './tables/industry.ts';
import {
  achievementStage,
  comparator,
  diagnosisVerdict,
  needMode,
  needStage,
  needType,
  solutionMode,
} from './tables/need.ts';
import { orgKind, orgScale, partyKind, personRole, qualification } from './tables/party.ts';
import { buildRegionTable } from './tables/region.ts';
import { brokerGrade, grantForm, rightDisposal } from './tables/registers.ts';
import { ipState, ipType, rightsKind, secrecy, visibility } from './tables/rights.ts';
import { socialGoal } from './tables/socialGoal.ts';
import { activityKind, decision, leadSource, lossReason, threadMode, threadStage } from './tables/work.ts';
import type { CodeTable } from './types.ts';

const smallTables = {
  achievementAttribute,
  achievementCategory,
  achievementForm,
  achievementLevel,
  achievementStage,
  activityKind,
  applicationState,
  brokerGrade,
  comparator,
  contractType,
  decision,
  diagnosisVerdict,
  domain,
  evaluationMethod,
  formField,
  grantForm,
  hitechField,
  ipState,
  ipType,
  leadSource,
  lossReason,
  maturityStage,
  needMode,
  needStage,
  needType,
  orgKind,
  orgScale,
  partyKind,
  paymentMethod,
  personRole,
  planSource,
  pricingMethod,
  projectSource,
  qualification,
  rightDisposal,
  rightsKind,
  secrecy,
  socialGoal,
  solutionMode,
  strategicIndustry,
  technicalField,
  threadMode,
  threadStage,
  transferMode,
  trl,
  visibility,
} satisfies Record<string, CodeTable>;

/** Names of all code tables. */
export type CodeTableId = keyof typeof smallTables | 'industry' | 'region';

let industry: CodeTable | undefined;
let region: CodeTable | undefined;

/** All code tables by name. The two big ones are unpacked when they are first asked for. */
export const codeTables: Readonly<Record<CodeTableId, CodeTable>> = {
  ...smallTables,
  get industry() {
    industry ??= buildIndustryTable();
    return industry;
  },
  get region() {
    region ??= buildRegionTable();
    return region;
  },
};
