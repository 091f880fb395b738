/**
 * Names of measured quantities that mean the same, and which way is better. Own work; a name is listed only where
 * people of the trade really use the words for one another. A name matches when the object of a figure ends in it.
 */
export interface QuantityName {
  /** Names for one quantity, Chinese and English, separated by |. */
  readonly names: string;
  /** What a buyer wants where the text gives no comparator; null = a target to be hit. */
  readonly better: 'more' | 'less' | null;
  /** A stated range must be covered (working temperature) rather than kept within (particle size). */
  readonly covers?: true;
  /** A share of which the rest counts: 99.9 % is ten times purer than 99 %. */
  readonly rest?: true;
}

export const QUANTITY_NAMES: readonly QuantityName[] = [
  { names: '抗拉强度|拉伸强度|拉伸断裂强度|tensile strength|ultimate tensile strength', better: 'more' },
  { names: '屈服强度|屈服极限|yield strength', better: 'more' },
  { names: '抗压强度|压缩强度|compressive strength', better: 'more' },
  { names: '抗弯强度|弯曲强度|抗折强度|flexural strength|bending strength', better: 'more' },
  { names: '剪切强度|抗剪强度|shear strength', better: 'more' },
  { names: '冲击强度|冲击韧性|抗冲击强度|impact strength', better: 'more' },
  { names: '断裂强力|断裂强度|breaking strength', better: 'more' },
  { names: '剥离强度|粘接强度|粘结强度|peel strength|bond strength', better: 'more' },
  { names: '伸长率|延伸率|断裂伸长率|断后伸长率|elongation', better: 'more' },
  { names: '拉伸模量|弹性模量|杨氏模量|elastic modulus|tensile modulus', better: 'more' },
  { names: '硬度|表面硬度|hardness', better: 'more' },
  {
    names:
      '耐温|耐热温度|耐高温|最高使用温度|最高工作温度|长期使用温度|耐温温度|temperature resistance|maximum operating temperature',
    better: 'more',
  },
  { names: '热变形温度|heat deflection temperature', better: 'more' },
  { names: '熔点|熔融温度|melting point', better: null },
  {
    names:
      '工作温度|使用温度|工作温度范围|使用温度范围|环境温度|适用温度|运行温度|operating temperature|working temperature',
    better: null,
    covers: true,
  },
  { names: '测量范围|检测范围|量程|测温范围|measuring range|measurement range', better: null, covers: true },
  { names: '调速范围|频率范围|速度范围|调节范围|frequency range|speed range', better: null, covers: true },
  { names: '寿命|使用寿命|工作寿命|服役寿命|service life|lifetime|life', better: 'more' },
  { names: '循环寿命|循环次数|cycle life', better: 'more' },
  { names: '无故障时间|平均无故障时间|故障间隔时间|平均故障间隔时间|mtbf', better: 'more' },
  { names: '纯度|产品纯度|purity', better: 'more', rest: true },
  { names: '合格率|成品率|良品率|良率|成材率|一次合格率|yield rate|pass rate', better: 'more', rest: true },
  { names: '收率|产率|总收率|得率|yield', better: 'more' },
  { names: '转化率|conversion|conversion rate', better: 'more' },
  { names: '选择性|selectivity', better: 'more' },
  { names: '回收率|recovery|recovery rate', better: 'more' },
  { names: '去除率|脱除率|净化率|净化效率|removal rate|removal efficiency', better: 'more', rest: true },
  {
    names: '准确率|识别率|正确率|检出率|识别准确率|accuracy rate|detection rate',
    better: 'more',
    rest: true,
  },
  { names: '误报率|误检率|漏检率|误判率|错误率|false alarm rate|error rate', better: 'less' },
  { names: '转换效率|转化效率|能量转换效率|conversion efficiency', better: 'more' },
  { names: '效率|efficiency', better: 'more' },
  {
    names:
      '精度|测量精度|检测精度|定位精度|加工精度|控制精度|测量误差|误差|定位误差|偏差|accuracy|precision|error',
    better: 'less',
  },
  { names: '重复定位精度|重复精度|repeatability', better: 'less' },
  { names: '分辨率|分辨力|resolution', better: 'less' },
  { names: '表面粗糙度|粗糙度|surface roughness|roughness', better: 'less' },
  { names: '响应时间|response time', better: 'less' },
  { names: '检测时间|处理时间|测量时间|processing time', better: 'less' },
  { names: '能耗|单位能耗|综合能耗|电耗|耗电量|单位电耗|energy consumption', better: 'less' },
  { names: '功耗|power consumption', better: 'less' },
  { names: '水耗|耗水量|water consumption', better: 'less' },
  { names: '成本|生产成本|制造成本|加工成本|cost|production cost', better: 'less' },
  { names: '噪音|噪声|运行噪音|工作噪声|noise', better: 'less' },
  { names: '重量|整机重量|质量|自重|weight|mass', better: 'less' },
  { names: '能量密度|比能量|质量能量密度|energy density|specific energy', better: 'more' },
  { names: '功率密度|比功率|power density', better: 'more' },
  { names: '比容量|克容量|specific capacity', better: 'more' },
  { names: '导热系数|热导率|导热率|thermal conductivity', better: 'more' },
  { names: '电导率|导电率|electrical conductivity|conductivity', better: 'more' },
  { names: '电阻率|体积电阻率|resistivity', better: null },
  { names: '介电常数|相对介电常数|dielectric constant', better: null },
  { names: '介质损耗|介电损耗|介损|dielectric loss', better: 'less' },
  { names: '击穿强度|击穿场强|介电强度|绝缘强度|dielectric strength', better: 'more' },
  { names: '局部放电量|局放量|局部放电|partial discharge', better: 'less' },
  { names: '泄漏率|漏率|年漏气率|leak rate', better: 'less' },
  { names: '孔隙率|porosity', better: null },
  { names: '比表面积|specific surface area', better: 'more' },
  { names: '粒径|粒度|平均粒径|颗粒尺寸|particle size', better: null },
  { names: '厚度|膜厚|涂层厚度|thickness', better: null },
  { names: '灰分|灰分含量|ash|ash content', better: 'less' },
  { names: '硫分|含硫量|硫含量|全硫|sulfur content', better: 'less' },
  { names: '水分|含水率|含水量|水分含量|moisture content', better: 'less' },
  { names: '杂质含量|杂质|单个杂质|总杂质|impurity', better: 'less' },
  { names: '产能|年产能|生产能力|年产量|产量|capacity|output', better: 'more' },
  { names: '处理能力|处理量|日处理量|日处理能力|throughput', better: 'more' },
  { names: '生产效率|加工效率|作业效率|productivity', better: 'more' },
  { names: '生产周期|交货周期|供货周期|加工周期|cycle time|lead time', better: 'less' },
  { names: '额定电压|工作电压|电压等级|rated voltage', better: null },
  { names: '额定功率|输出功率|rated power|output power', better: null },
  { names: '转速|额定转速|最高转速|rotation speed|speed', better: 'more' },
  { names: '负载|有效载荷|额定载荷|承载能力|载重|payload|load capacity', better: 'more' },
];

/**
 * Heads that name a kind, not a quantity: 温度 alone may be any temperature. They match only with the same words
 * before them.
 */
export const GENERIC_HEADS: ReadonlySet<string> = new Set(
  (
    '温度|时间|含量|尺寸|面积|压力|强度|速度|浓度|比例|效率|能力|长度|宽度|高度|深度|直径|周期|频率|功率|容量|体积|' +
    '电压|电流|流量|密度|范围|数量|规格|temperature|time|size|pressure|strength|speed|efficiency|' +
    'content|rate|power|frequency|length'
  ).split('|'),
);
