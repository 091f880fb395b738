import { ENGLISH_NAMES } from './english.ts';
import { INFORMATION_BRIDGES } from './information.ts';
import { LIVING_BRIDGES } from './living.ts';
import { MACHINERY_BRIDGES } from './machinery.ts';
import { MATERIAL_BRIDGES } from './materials.ts';
import { AUTOMATION_LINES } from './thesaurus/automation.ts';
import { CARBON_LINES } from './thesaurus/carbon.ts';
import { COKING_LINES } from './thesaurus/coking.ts';
import { ENVIRONMENT_LINES } from './thesaurus/environment.ts';
import { HIGH_VOLTAGE_LINES } from './thesaurus/highVoltage.ts';
import { MANUFACTURING_LINES } from './thesaurus/manufacturing.ts';
import { MATERIALS_LINES } from './thesaurus/materials.ts';
import { MEDICINE_LINES } from './thesaurus/medicine.ts';
import { NEW_ENERGY_LINES } from './thesaurus/newEnergy.ts';
import { NYLON_LINES } from './thesaurus/nylon.ts';
import type { BridgeDomain, BridgeEntry, BridgeLine, StrictEntry } from './thesaurusTypes.ts';

const TABLES: Readonly<Record<BridgeDomain, readonly BridgeLine[]>> = {
  nylon: NYLON_LINES,
  highVoltage: HIGH_VOLTAGE_LINES,
  carbon: CARBON_LINES,
  coking: COKING_LINES,
  medicine: MEDICINE_LINES,
  newEnergy: NEW_ENERGY_LINES,
  materials: MATERIALS_LINES,
  manufacturing: MANUFACTURING_LINES,
  automation: AUTOMATION_LINES,
  environment: ENVIRONMENT_LINES,
};

function entriesOf(domain: BridgeDomain, lines: readonly BridgeLine[]): StrictEntry[] {
  return lines.map(([id, names, zh, en]) => ({
    id: `${domain}/${id}`,
    names: names.split('|'),
    domain,
    note: { zh, en },
  }));
}

/**
 * Longer words that contain a term by accident: where one of them stands, the term in it is not read. 加热管 holds
 * no 热管, 玻璃钢化炉 no 玻璃钢.
 */
export const SHIPPED_BLOCKING_WORDS: readonly string[] = (
  '加热管|发热管|热管理|散热管|传热管|换热管|导热管|玻璃钢化|电池组件|布局放|格局放|连续流动|低压铸造|差压铸造|挤压铸造|反压铸造|可膨胀石墨|' +
  '环己二胺|甲基己二胺|防静电纺|抗静电纺|岸桥吊|电池包括|电池包含|电池包装|原料药材|原料药粉|航天车'
).split('|');

/**
 * The strict layer of the shipped thesaurus (own work): words of the shop floor beside words of papers, abbreviations and
 * English, for the industries of the region and general engineering. An office edits a copy. Only words for one
 * and the same thing share an entry; a wider or narrower word is left out, as is a word that is part of common
 * other words and cannot be told apart by `SHIPPED_BLOCKING_WORDS`.
 */
export const SHIPPED_STRICT_ENTRIES: readonly StrictEntry[] = (
  Object.entries(TABLES) as [BridgeDomain, readonly BridgeLine[]][]
).flatMap(([domain, lines]) => entriesOf(domain, lines));

/**
 * The kin layer of the shipped thesaurus (own work): groups of closest kin in general engineering and the industries
 * of the region. The engine reads these: they bring candidates nearer without saying that two words are one thing.
 */
export function shippedKin(): BridgeEntry[] {
  return [...MATERIAL_BRIDGES, ...MACHINERY_BRIDGES, ...INFORMATION_BRIDGES, ...LIVING_BRIDGES].map(
    (line) => {
      const names = line.split(' ');
      const id = names[0]!;
      return { id, names: [...names, ...(ENGLISH_NAMES[id]?.split('|') ?? [])] };
    },
  );
}
