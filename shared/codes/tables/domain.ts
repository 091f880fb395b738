import type { CodeTable } from '../types.ts';
import { materialAndEquipmentDomains } from './domainMaterials.ts';
import { otherDomains } from './domainOther.ts';

/**
 * The one list of technical domains a user ever picks from. Each entry (or the one above it) names its place
 * in the four official schemes, so that no form asks twice.
 */
export const domain: CodeTable = {
  id: 'domain',
  version: '1',
  title: { zh: '技术领域', en: 'Technical domain' },
  source: '本软件约定；与四套官方领域的对应为本软件归并，提交前核对',
  certainty: 'M',
  entries: [...materialAndEquipmentDomains, ...otherDomains],
};
