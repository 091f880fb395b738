/**
 * The words round a quantity, as data. All are matched on folded text (half width), English ones in lower case.
 * Sources: the wording of GB/T 1.1-2020 for limits (不小于, 不大于 …) and how firms write needs.
 */

/** How a number limits what is measured. `plusMinus` is a deviation round an unnamed nominal value. */
export type FigureComparator =
  | 'atLeast'
  | 'atMost'
  | 'equal'
  | 'above'
  | 'below'
  | 'range'
  | 'about'
  | 'plusMinus';

/** Whether the number is a level (null) or the size of a change against before. */
export type FigureChange = 'up' | 'down' | null;

/**
 * What a word in front of a number contributes. `link` only joins: a copula ties the name to the
 * number, `to` besides makes a change verb before it a level, a loose word ties nothing. */
export type WordRole =
  | { readonly comparator: FigureComparator | 'better' }
  | { readonly change: 'up' | 'down' }
  | { readonly link: 'copula' | 'to' | 'loose' };

function rolesOf(rows: readonly (readonly [WordRole, string])[]): ReadonlyMap<string, WordRole> {
  const roles = new Map<string, WordRole>();
  for (const [role, words] of rows) for (const word of words.split('|')) roles.set(word, role);
  return roles;
}

/** Words that end like a joining word and are none: 性能 does not end in 能. */
export const LINK_EXCEPTIONS: readonly string[] =
  '性能|功能|节能|储能|动能|热能|电能|效能|产能|机能|光能|智能|比能|含有|所有|许可|目的|行为|作为|认为|存在|附近|最近|公共'.split(
    '|',
  );

/** Words and signs that stand directly before a number. */
export const WORDS_BEFORE: ReadonlyMap<string, WordRole> = rolesOf([
  [
    { comparator: 'atLeast' },
    '≥|>=|=>|≮|大于等于|大于或等于|高于等于|不低于|不小于|不少于|不短于|不得低于|不得小于|不得少于|不应低于|不应小于|不能低于|不能少于|至少|最低|最少|不下于|不亚于|at least|no less than|not less than|minimum of|min.|a minimum of|greater than or equal to',
  ],
  [
    { comparator: 'atMost' },
    '≤|<=|=<|≯|小于等于|小于或等于|低于等于|不超过|不高于|不大于|不多于|不得超过|不得大于|不得高于|不应大于|不应超过|不能超过|不长于|至多|最多|最高|最大|不超出|at most|no more than|not more than|not to exceed|not exceeding|up to|upto|maximum of|a maximum of|less than or equal to|no greater than|no longer than|within',
  ],
  [
    { comparator: 'above' },
    '>|大于|高于|超过|超出|多于|超|突破|逾|more than|greater than|over|above|exceeding|exceeds|exceed|higher than|in excess of|longer than',
  ],
  [
    { comparator: 'below' },
    '<|小于|低于|少于|不足|不到|不满|短于|less than|below|under|lower than|fewer than|smaller than|shorter than',
  ],
  [
    { comparator: 'about' },
    '≈|~|约|大约|约为|约合|近|将近|接近|大概|大致|平均约|approximately|about|around|nearly|approx.|roughly|on the order of|of order|of the order of|circa|almost',
  ],
  // Whether better is more or less is known only with the name of the quantity: see LESS_IS_BETTER.
  [{ comparator: 'better' }, '优于|better than'],
  [{ comparator: 'plusMinus' }, '±|正负|+/-|+-'],
  [
    { change: 'up' },
    '提高|提升|增加|增长|增大|上升|延长|增强|扩大|升高|递增|增产|增收|增幅|提高了|提升了|增加了|增长了|上升了|延长了|扩大了|increased by|increase by|improved by|improve by|raised by',
  ],
  [
    { change: 'down' },
    '降低|减少|下降|缩短|减小|减轻|节约|节省|降低了|减少了|下降了|缩短了|减小了|节约了|节省了|减产|降幅|压缩|缩减|reduced by|reduce by|decreased by|decrease by|lowered by|cut by',
  ],
  [
    { link: 'to' },
    '到|至|降至|降到|升至|增至|增到|提高到|提高至|提升到|提升至|降低到|降低至|减少到|减少至|缩短到|缩短至|增加到|增加至|延长到|延长至|reduced to|increased to|raised to|to',
  ],
  [
    { link: 'copula' },
    '=|:|为|是|达|达到|达至|可达|可达到|高达|能达到|能达|做到|仅为|仅有|只有|控制在|能控制在|只能控制在|维持在|保持在|稳定在|能在|介于|介于到|等于|设定为|累计|共计|合计|总计|共|每天|每年|每|曾占|占|分别为|分别是|分别达到|分别达|分别|均为|平均|平均为|一般为|通常为|可|能|有|仅|只|is|are|was|were|be|equals|equal to|reaches|reaching|reach',
  ],
  [{ link: 'loose' }, '的|了|在|以|用|一般|通常|Φ|φ|Ф|ф|∅|of|at|from|between|a|an|the|by|per|just|only|and'],
]);

/** Words directly behind the unit. */
export const WORDS_AFTER: ReadonlyMap<string, FigureComparator> = new Map<string, FigureComparator>([
  ...[
    '以上',
    '及以上',
    '或以上',
    '起',
    '或更高',
    '或更多',
    'or more',
    'or greater',
    'or higher',
    'or above',
    'or better',
  ].map((word): [string, FigureComparator] => [word, 'atLeast']),
  ...[
    '以下',
    '及以下',
    '或以下',
    '以内',
    '之内',
    '之下',
    '或更低',
    'or less',
    'or below',
    'or lower',
    'or fewer',
  ].map((word): [string, FigureComparator] => [word, 'atMost']),
  ...['左右', '上下', '许'].map((word): [string, FigureComparator] => [word, 'about']),
]);

/** Signs and words between the two ends of a range. */
export const RANGE_SIGNS: readonly string[] = ['~', '---', '--', '-', '至', '到', '…', ' to ', ' and '];

/** Verbs and particles behind which the name of what is measured begins. */
export const OBJECT_OPENERS: readonly string[] = (
  '使得|具有|具备|拥有|要求|实现|保证|确保|其中|满足|采用|使用了|希望|需要|能够|可以|达到|以及|并且|而且|相比|相对|生产|建立|建有|建设|' +
  '完成|位于|形成|开发出|当加入|加入|当使用|包括|无法|如果|由于|对于|通过|目前|经过|提交|收获|累计|针对|使|将|把|其|的|而|且|与|及|和|或|该|较|比|对|追施|涉及|于|向|在|从|给|则'
).split('|');

/** Words in which an opener is only a part: 饱和 is no 和. */
export const OBJECT_OPENER_EXCEPTIONS: readonly string[] = (
  '饱和|总和|中和|调和|综合|目的|尤其|推及|普及|涉及|参与|含量|含水|含油|含硫|含氧|含碳|含盐|含湿|含尘|比例|比表|比容|比重|比热|' +
  '比强|比功|比能|对比|对照|占比|相对|对称|对流|较高|使用|信噪比|长径比|性价比|压缩比|变比|质量比|摩尔比|配比|等于|给药|给料|给水|给进|' +
  '向心|方向|径向|轴向|纵向|横向|存在|在线|内在|从动|或然|生产率|生产效率|生产能力|生产成本|生产周期|生产线|生产基地|生产装置|生产节拍|使用寿命|使用温度|相对湿度|相对密度|相对误差'
).split('|');

/** What may be cut off the end of the words before a number without touching the name. */
export const OBJECT_TAILS: readonly string[] = (
  '要求|一般|通常|平均|基本|最终|必须|应当|可以|能够|不得|最低|最高|希望|大幅|分别|总共|曾占|控制|应|需|须|均|都|也|已|仅|只|就|' +
  '才|则|将|从|由|自|各|要|为|得|达|了|曾|占'
).split('|');

/** Characters on which the name of something measured usually ends. */
export const MEASURED_ENDINGS = '率度量力数值径温压速宽高长厚重能耗命本积比距差级龄深幅波阻流频围性价额期资';

/** The same, for numbers without any unit: 碱度0.3-1.5, 长宽比2.8. */
export const PURE_NUMBER_ENDINGS = '度比数值率';

/** Quantities of which less is better, so that 优于 and 'better than' ask for less. */
export const LESS_IS_BETTER =
  /误差|精度|偏差|粗糙度|不确定度|分辨|损耗|噪声|噪音|漂移|响应时间|accuracy|precision|error|resolution|loss|noise/i;

/** Statistics that are written like figures and say nothing of a product. */
export const STATISTIC_NAMES: ReadonlySet<string> = new Set('p|n|r|t|f|χ2|x2|r2|or|ci|z'.split('|'));

/** Things a project office counts (papers, patents); no requirement on a product. */
export const BOOKKEEPING_WORDS: readonly string[] =
  '专利|论文|著作|软著|文章|专著|标准|奖|课题|商标|论著|证书|版权'.split('|');

/** English words that end the name of what is measured, seen from the number. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of is are was were be been being at in on by to from for with and or than that which this these ' +
    'those it its as into per over under between within about approximately around nearly least most more less up ' +
    'can could will would should shall may must has have had do does did not no only just each every any all both ' +
    'our we they using use used while when where if then also currently there require requires required separate ' +
    'contain contains deliver provide provides produce produces achieve achieves achieved operate operates develop ' +
    'demonstrate range order reduced increased'
  ).split(' '),
);
