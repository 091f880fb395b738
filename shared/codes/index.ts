export { type CreditCodeWarning, checkCreditCode } from './creditCode.ts';
export { children, codeDistance, codeLabel, codePath, findCode, isWithin, mappedCodes } from './lookup.ts';
export { type CodeTableId, codeTables } from './registry.ts';
