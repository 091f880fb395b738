import type { FigureComparator } from '../../../shared/text/quantity.ts';
import type { LabelledFigure } from './quantityScore.ts';

/** core | comparator | low | high | unit | object (> behind the figure, empty = open) | change. */
const TWIN: readonly (readonly [string, ...string[]])[] = [
  [
    '要求帘子布断裂强力不低于215N，干热收缩率≤5.0%。',
    '215N|atLeast|215||N|断裂强力|',
    '5.0%|atMost||5|%|干热收缩率|',
  ],
  [
    '尼龙66切片的相对粘度为2.65±0.05，水分小于0.08%。',
    '2.65±0.05|range|2.6|2.7||相对粘度|',
    '0.08%|below||0.08|%|水分|',
  ],
  [
    '（2）开关柜额定电压40.5kV，额定短时耐受电流31.5kA，持续4s；',
    '40.5kV|equal|40.5|40.5|kV|额定电压|',
    '31.5kA|equal|31.5|31.5|kA|额定短时耐受电流|',
    '4s|equal|4|4|s||',
  ],
  [
    '1、石墨电极抗折强度需大于等于12MPa，电阻率控制在5.5-6.5μΩ·m。',
    '12MPa|atLeast|12||MPa|抗折强度|',
    '5.5-6.5μΩ·m|range|5.5|6.5|μΩ·m|电阻率|',
  ],
  [
    '焦炭反应后强度CSR≥65%，灰分不超过12.5%，硫分＜0.8%。',
    '65%|atLeast|65||%|CSR|',
    '12.5%|atMost||12.5|%|灰分|',
    '0.8%|below||0.8|%|硫分|',
  ],
  [
    '该装置2021年投产，年产能12万吨/年，吨产品能耗降低18%以上。',
    '12万吨/年|equal|12|12|万吨/年|年产能|',
    '18%|atLeast|18||%|能耗|down',
  ],
  [
    '电芯循环寿命达到3000次以上，能量密度提升至210Wh/kg。',
    '3000次|atLeast|3000||次|循环寿命|',
    '210Wh/kg|equal|210|210|Wh/kg|能量密度|',
  ],
  [
    '工作温度：－40℃～＋85℃；存储湿度5%～95%RH',
    '－40℃～＋85℃|range|-40|85|℃|工作温度|',
    '5%～95%RH|range|5|95|%RH|存储湿度|',
  ],
  [
    '原料药纯度99.9%，单个杂质≤0.1%，收率由62%提高到78%。',
    '99.9%|equal|99.9|99.9|%|纯度|',
    '0.1%|atMost||0.1|%|单个杂质|',
    '62%|equal|62|62|%|收率|',
    '78%|equal|78|78|%|收率|',
  ],
  [
    '寿命不低于5000h，故障间隔时间超过8000小时。',
    '5000h|atLeast|5000||h|寿命|',
    '8000小时|above|8000||小时|故障间隔时间|',
  ],
  [
    '希望把生产成本降低30%，检测时间缩短到10分钟以内。',
    '30%|equal|30|30|%|生产成本|down',
    '10分钟|atMost||10|分钟|检测时间|',
  ],
  [
    '定位精度优于±0.02mm，重复定位误差小于5μm。',
    '0.02mm|plusMinus|-0.02|0.02|mm|定位精度|',
    '5μm|below||5|μm|重复定位误差|',
  ],
  ['铝液含氢量应低于0.12mL/100g。', '0.12mL/100g|below||0.12|mL/100g|含氢量|'],
  [
    '样机外形尺寸600×400×350mm，整机重量约25千克。',
    '600|equal|600|600|mm|外形尺寸|',
    '400|equal|400|400|mm|外形尺寸|',
    '350mm|equal|350|350|mm|外形尺寸|',
    '25千克|about|25|25|千克|整机重量|',
  ],
  ['菌落总数控制在1×10^4CFU/g以下。', '1×10^4CFU/g|atMost||10000|CFU/g|菌落总数|'],
  [
    '体积电阻率大于1.0×10¹²Ω·m，介电常数≤3.2。',
    '1.0×10¹²Ω·m|above|1e12||Ω·m|体积电阻率|',
    '3.2|atMost||3.2||介电常数|',
  ],
  [
    '项目总投资1.2亿元，其中设备投资8600万元。',
    '1.2亿元|equal|1.2|1.2|亿元|总投资|',
    '8600万元|equal|8600|8600|万元|设备投资|',
  ],
  ['2018年至2020年获授权发明专利12件，发表论文9篇。'],
  ['产品执行GB/T 1040.2-2006标准，牌号PA66-GF30。'],
  ['联系电话0375-1234567，邮编467000。'],
  ['（3）第2阶段完成3D建模，参照第5条执行；'],
  ['采用40CrNiMo钢，表面硬度HRC后处理达到58HRC以上。', '58HRC|atLeast|58||HRC|表面硬度|'],
  ['给水pH值为6.5～8.5，浊度不大于1NTU。', '6.5～8.5|range|6.5|8.5||pH值|', '1NTU|atMost||1|NTU|浊度|'],
  [
    '碳纤维拉伸模量240-280GPa，单丝直径7微米左右。',
    '240-280GPa|range|240|280|GPa|拉伸模量|',
    '7微米|about|7|7|微米|单丝直径|',
  ],
  [
    '筛网目数200目，处理量可达15m³/h。',
    '200目|equal|200|200|目|筛网目数|',
    '15m³/h|equal|15|15|m³/h|处理量|',
  ],
  [
    '系统响应时间≤50ms，采样频率不少于10kHz。',
    '50ms|atMost||50|ms|响应时间|',
    '10kHz|atLeast|10||kHz|采样频率|',
  ],
  [
    '目前需要5000h寿命的密封件，耐受25MPa的工作压力。',
    '5000h|equal|5000|5000|h|>寿命|',
    '25MPa|equal|25|25|MPa|>工作压力|',
  ],
  [
    '噪声比原机型下降6dB，效率增加2个百分点。',
    '6dB|equal|6|6|dB||down',
    '2个百分点|equal|2|2|个百分点|效率|up',
  ],
  [
    '主轴转速12000r/min，最大扭矩90N·m。',
    '12000r/min|equal|12000|12000|r/min|主轴转速|',
    '90N·m|equal|90|90|N·m|扭矩|',
  ],
  [
    '每吨焦耗水量从1.6吨降至1.1吨，年节约电费210万元。',
    '1.6吨|equal|1.6|1.6|吨|耗水量|',
    '1.1吨|equal|1.1|1.1|吨|耗水量|',
    '210万元|equal|210|210|万元|电费|*',
  ],
  [
    '导热系数达到1.5W/(m·K)，击穿强度≥20kV/mm。',
    '1.5W/(m·K)|equal|1.5|1.5|W/(m·K)|导热系数|',
    '20kV/mm|atLeast|20||kV/mm|击穿强度|',
  ],
  [
    '样品在120℃、130℃和140℃下分别保温2h。',
    '120℃|equal|120|120|℃||',
    '130℃|equal|130|130|℃||',
    '140℃|equal|140|140|℃||',
    '2h|equal|2|2|h||',
  ],
  [
    '添加量为0.5、1.0、1.5%的三组试样。',
    '0.5|equal|0.5|0.5|%|添加量|',
    '1.0|equal|1|1|%|添加量|',
    '1.5%|equal|1.5|1.5|%|添加量|',
  ],
  ['设备占地不足200㎡，日处理能力20余吨。', '200㎡|below||200|㎡||', '20余吨|above|20||吨|日处理能力|'],
  ['气体泄漏率＜1×10-9Pa·m³/s。', '1×10-9Pa·m³/s|below||1e-9|Pa·m³/s|泄漏率|'],
  ['供电电压220V±10%，频率50Hz。', '220V±10%|range|198|242|V|供电电压|', '50Hz|equal|50|50|Hz|频率|'],
  ['碳化硅衬底位错密度低于500cm-2。', '500cm-2|below||500|cm-2|位错密度|'],
  ['溶出度15min内不低于85%。', '15min|*|||min||', '85%|atLeast|85||%||'],
  ['生产效率提高1倍以上，用工减少一半。', '1倍|atLeast|1||倍|生产效率|up'],
  [
    'The coating must withstand temperatures above 300 °C for at least 1000 hours.',
    '300 °C|above|300||°C|temperatures|',
    '1000 hours|atLeast|1000||hours||',
  ],
  [
    'Tensile strength is no less than 80 MPa and elongation is up to 12%.',
    '80 MPa|atLeast|80||MPa|Tensile strength|',
    '12%|atMost||12|%|elongation|',
  ],
  ['The cost of each unit was reduced by 25% in 2019.', '25%|equal|25|25|%||down'],
  [
    'A 5 kW motor runs between 20 and 30 kHz.',
    '5 kW|equal|5|5|kW|>motor|',
    '20 and 30 kHz|range|20|30|kHz||',
  ],
  ['Phase 2 covers model CL-20 and section 7.0 of the call.'],
  [
    'Membranes with a flux of 15 L/(m2 h) were stable over 30 days.',
    '15 L/(m2 h)|equal|15|15|L/(m2 h)|flux|',
    '30 days|above|30||days||',
  ],
  [
    'Particle size: 1-5μm; purity ≥ 99.95 %.',
    '1-5μm|range|1|5|μm|Particle size|',
    '99.95 %|atLeast|99.95||%|purity|',
  ],
];

export interface TwinSentence {
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
}

/** Invented sentences with the awkwardness of real ones, labelled like the set that is not part of the project. */
export function twinSentences(): TwinSentence[] {
  return TWIN.map(([text, ...rows]) => {
    let from = 0;
    const figures = rows.map((row) => {
      const [core, comparator, low, high, unit, object, change] = row.split('|') as [string, ...string[]];
      const start = text.indexOf(core, from);
      if (start < 0) throw new Error(`'${core}' does not stand in '${text}'`);
      from = start + core.length;
      const place = objectPlace(text, object ?? '', start, from);
      return {
        start,
        end: from,
        comparator: comparator === '*' ? null : (comparator as FigureComparator),
        low: low ? Number(low) : null,
        high: high ? Number(high) : null,
        unit: unit ?? '',
        ...place,
        change: (change === '*' ? 'any' : change || 'none') as LabelledFigure['change'],
      };
    });
    return { text, figures };
  });
}

function objectPlace(
  text: string,
  object: string,
  start: number,
  end: number,
): { objectStart: number | null; objectEnd: number | null } {
  if (object === '') return { objectStart: null, objectEnd: null };
  const name = object.replace('>', '');
  const at = object.startsWith('>') ? text.indexOf(name, end) : text.lastIndexOf(name, start);
  if (at < 0) throw new Error(`'${name}' does not stand in '${text}'`);
  return { objectStart: at, objectEnd: at + name.length };
}
