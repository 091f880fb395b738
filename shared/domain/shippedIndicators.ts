import type { IndicatorValues } from './indicator.ts';

/** A shipped definition; the office may change everything but its code. */
type Shipped = Omit<IndicatorValues, 'ordinal' | 'code'> & { readonly code: string };

const science = '市科技局';
const statistics = '市统计局';
const treasury = '市财政局';

const line = (
  code: string,
  name: string,
  unit: string,
  nature: IndicatorValues['nature'],
  providerName: string,
  rest: Partial<Pick<IndicatorValues, 'definition' | 'scopeGroup'>> = {},
): Shipped => ({ code, name, unit, nature, providerName, definition: null, scopeGroup: null, ...rest });

const platforms = { scopeGroup: '创新平台' };

/**
 * The indicators of a survey on science and innovation by a city's people's congress [V: as the published report of
 * 2023-10 names them]. Definitions without values; scopes that differ share a group and are never summed.
 */
const surveyIndicators: readonly Shipped[] = [
  line('hitechFirms', '国家高新技术企业', '家', 'stock', science),
  line('techSmes', '国家科技型中小企业', '家', 'stock', science),
  line('platformsHigh', '高层次创新平台载体', '个', 'stock', science, {
    ...platforms,
    definition: '只计高层次创新平台载体',
  }),
  line('platformsAll', '各类创新平台载体合计', '个', 'stock', science, {
    ...platforms,
    definition: '各级各类创新平台载体全部计入',
  }),
  line('platformsProvince', '省级以上创新平台载体', '个', 'stock', science, {
    ...platforms,
    definition: '只计省级及以上',
  }),
  line('nationalLabs', '全国重点实验室', '家', 'stock', science),
  line('nationalTechCentres', '国家级企业技术中心', '家', 'stock', '市发展改革委'),
  line('provinceLabs', '省级重点实验室', '家', 'stock', science),
  line('rdIntensity', '全社会研发投入强度', '%', 'ratio', statistics, {
    definition: '全社会研发经费支出÷地区生产总值',
  }),
  line('officers', '首席科技服务员', '人', 'stock', science),
  line('officerFirms', '首席科技服务员对接企业', '家', 'stock', science),
  line('scienceLoanFirms', '省科技贷支持企业', '家', 'flow', science),
  line('scienceLoans', '省科技贷发放额', '万元', 'flow', science),
  line('newLoanFirms', '信用贷、税贷等新型科技金融支持企业', '家', 'flow', '市金融工作部门'),
  line('newLoans', '信用贷、税贷等新型科技金融发放额', '万元', 'flow', '市金融工作部门'),
  line('contractTurnover', '技术合同成交额', '亿元', 'flow', science, {
    definition: '登记机构认定登记的技术合同成交额',
  }),
  line('fiscalScience', '财政科技支出', '亿元', 'flow', treasury),
  line('fiscalScienceShare', '财政科技支出占比', '%', 'ratio', treasury, {
    definition: '财政科技支出÷一般公共预算支出',
  }),
  line('industryRd', '规上工业企业研发经费', '亿元', 'flow', statistics),
  line('industryRdRank', '规上工业企业研发经费全省位次', '位', 'stock', statistics),
  line('countyFiscalScience', '县区财政科技支出', '万元', 'flow', treasury),
  line('hitechValueShare', '高新技术产业增加值占比', '%', 'ratio', statistics, {
    definition: '高新技术产业增加值÷规上工业增加值',
  }),
  line('zoneRank', '国家高新区全国排名', '位', 'stock', '高新区管委会'),
];

/** Codes of what the annual report of a university asks for and no contract tells (domain.md §2.5) [M]. */
export const ANNUAL_PREFIX = 'annual.';

const annualIndicators: readonly Shipped[] = [
  line('annual.agencies', '技术转移机构', '个', 'stock', '本单位'),
  line('annual.fullTime', '技术转移机构专职人员', '人', 'stock', '本单位'),
  line('annual.partTime', '技术转移机构兼职人员', '人', 'stock', '本单位'),
  line('annual.platforms', '与企业共建研发机构、转移机构、转化服务平台', '个', 'stock', '本单位'),
  line('annual.moonlighting', '兼职从事成果转化人员', '人', 'flow', '本单位'),
  line('annual.onLeave', '离岗创业人员', '人', 'flow', '本单位'),
  line('annual.companies', '创设和参股公司', '家', 'stock', '本单位'),
];

/** Every shipped definition, those of the survey first. */
export const shippedIndicators: readonly Shipped[] = [...surveyIndicators, ...annualIndicators];
