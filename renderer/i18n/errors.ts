import type { FolderProblem } from '../../shared/contract/backup.ts';
import { ContractError, type ErrorCode } from '../../shared/contract/errors.ts';
import type { ContractProblem } from '../../shared/domain/contract.ts';
import type { ChangeProblem } from '../../shared/domain/fulfilment.ts';
import type { ProcessProblem } from '../../shared/domain/process.ts';
import type { GuardCode } from '../../shared/domain/signing.ts';
import { type RefusalCode, refusalWords } from '../../shared/importing/refusals.ts';
import { distributionProblemWords } from '../../shared/reporting/money/words.ts';
import { ConnectionError } from '../client.ts';
import { folderProblemWords } from './folderWords.ts';
import { preparationProblemWords } from './preparationWords.ts';
import { guardWords, processProblemWords } from './processWords.ts';
import { type Language, type WordBook, wordsIn } from './words.ts';

export const errorWords: WordBook<ErrorCode | 'CONNECTION_LOST' | 'NO_SESSION' | 'UNEXPECTED'> = {
  zh: {
    INVALID_INPUT: '填写的内容不合要求（{{field}}，应为 {{expected}}）',
    INVALID_OUTPUT: '程序给出的结果不合约定，没有采用。请把操作步骤告诉维护者。',
    NOT_ALLOWED: '没有做这件事的权限。',
    UNKNOWN_OPERATION: '当前版本没有这个操作，请刷新窗口后再试。',
    INTERNAL: '程序内部出错，数据没有改动。可以再试一次；仍不行请重新打开程序。',
    CANCELLED: '已取消，没有留下任何改动。',
    BUSY: '正在处理另一项大的改动，请稍后再试。',
    NOT_FOUND: '这条记录已经不在了，可能已被删除。',
    DISK_FULL: '磁盘空间不足，没有保存。请腾出空间后再试。',
    FOLDER_REFUSED: '不能使用这个文件夹（{{folder}}）：{{problem}}',
    CATALOGUE_DAMAGED: '数据文件有损坏，请从备份恢复。',
    NEWER_FILE: '数据文件来自更新的版本，请先升级程序。',
    NOTHING_TO_UNDO: '没有可以撤销的操作。',
    NOTHING_TO_REDO: '没有可以重做的操作。',
    LATER_FACT: '之后又有了新的记载，不能单独撤回这一条；请先撤回后面的。',
    STALE_STATE: '这件事刚被改动过，已换成最新状态，请核对后再试。',
    NO_PROFILE: '还没有登记使用者，请先完成首次设置。',
    FILE_REFUSED: '这个文件没有读入：{{reason}}',
    DRAFT_MISSING: '这次导入的草稿已经不在，请重新选择文件。',
    BLOB_MISSING: '找不到文件内容，请重新上传。',
    SECRET_REFUSED: '密级不是公开或非密，不能录入。涉密信息请勿进入本程序。',
    CONTRACT_PROBLEM: '合同内容有问题：{{problem}}',
    RECEIPT_PROBLEM: '到款内容有问题：{{problem}}',
    DISTRIBUTION_PROBLEM: '分配表有问题：{{problem}}',
    ALREADY_REVERSED: '这一条已经撤回过了。',
    THREAD_CLOSED: '这件对接事项已经结束，重新打开后才能推进。',
    TASK_CLOSED: '这件交办事项已于 {{closedOn}} 办结，重新打开后才能再记。',
    INDEX_NOT_READY: '匹配索引还在准备，稍等片刻即可。',
    PERIOD_TOO_LONG: '统计期间太长（最长 {{mostYears}} 年），请缩短后再统计。',
    GUARD: '现在还不能做这一步：{{guard}}（依据：{{basis}}）',
    PREPARATION_PROBLEM: '现在还不能做这一步：{{problem}}',
    PROCESS_PROBLEM: '这条记录还不完整：{{problem}}',
    NOTICE_TOO_SHORT: '公示期不足：填写了 {{days}}，不得少于 {{floor}}{{unit}}（依据：{{basis}}）',
    CONNECTION_LOST: '与程序的连接断开了，请确认它还在运行。',
    NO_SESSION: '这个窗口还没有获得进入的许可，请使用程序启动时给出的地址。',
    UNEXPECTED: '出现了意料之外的错误，数据没有改动。',
  },
  en: {
    INVALID_INPUT: 'Something entered does not fit ({{field}}, expected {{expected}})',
    INVALID_OUTPUT:
      'The program produced a result that breaks its own rules; it was not used. Please report what you did.',
    NOT_ALLOWED: 'You may not do this.',
    UNKNOWN_OPERATION: 'This version does not know that operation. Reload the window and try again.',
    INTERNAL: 'Something went wrong inside the program; no data changed. Try again, or reopen the program.',
    CANCELLED: 'Cancelled. Nothing was changed.',
    BUSY: 'A large change is still running. Please try again in a moment.',
    NOT_FOUND: 'This record is gone; it may have been deleted.',
    DISK_FULL: 'The disk is full, nothing was saved. Free some space and try again.',
    FOLDER_REFUSED: 'This folder cannot be used ({{folder}}): {{problem}}',
    CATALOGUE_DAMAGED: 'The data file is damaged. Please restore a backup.',
    NEWER_FILE: 'The data file comes from a newer version. Please update the program first.',
    NOTHING_TO_UNDO: 'There is nothing to undo.',
    NOTHING_TO_REDO: 'There is nothing to redo.',
    LATER_FACT: 'A later entry stands on this one. Turn the later one back first.',
    STALE_STATE: 'This was just changed elsewhere. The newest state is shown; please check and try again.',
    NO_PROFILE: 'Nobody is set up yet. Please finish the first run.',
    FILE_REFUSED: 'This file was not read: {{reason}}',
    DRAFT_MISSING: 'The draft of this import is gone. Please choose the file again.',
    BLOB_MISSING: 'The content of the file is missing. Please upload it again.',
    SECRET_REFUSED:
      'Only public or unclassified records may be entered. Keep classified information out of this program.',
    CONTRACT_PROBLEM: 'The contract has a problem: {{problem}}',
    RECEIPT_PROBLEM: 'The receipt has a problem: {{problem}}',
    DISTRIBUTION_PROBLEM: 'The distribution has a problem: {{problem}}',
    ALREADY_REVERSED: 'This entry was already turned back.',
    THREAD_CLOSED: 'This thread has ended. Reopen it to move it on.',
    TASK_CLOSED: 'This task was closed on {{closedOn}}. Reopen it to add to it.',
    INDEX_NOT_READY: 'The matching index is still being prepared. It will be ready shortly.',
    PERIOD_TOO_LONG: 'A report covers at most {{mostYears}} years. Please choose a shorter period.',
    GUARD: 'Not yet: {{guard}} (basis: {{basis}})',
    PREPARATION_PROBLEM: 'Not yet: {{problem}}',
    PROCESS_PROBLEM: 'This record is not complete: {{problem}}',
    NOTICE_TOO_SHORT:
      'The notice is too short: {{days}} given, at least {{floor}} {{unit}} (basis: {{basis}})',
    CONNECTION_LOST: 'The connection to the program is lost. Please check that it is still running.',
    NO_SESSION: 'This window has not been let in. Please use the address printed when the program started.',
    UNEXPECTED: 'Something unexpected went wrong; no data changed.',
  },
};

/** What is wrong with a contract or a receipt: the codes of `params.problem`. */
const problemWords: WordBook<
  | ContractProblem
  | ChangeProblem
  | 'ABOVE_TOTAL'
  | 'TOO_EARLY'
  | 'NOT_NEXT_STEP'
  | 'BEFORE_STEP_BEFORE'
  | 'CLAIMED'
  | 'INCOMPLETE'
  | 'SIGN_AGAINST_NATURE'
  | 'PARTS_ABOVE_LINE'
  | 'PARTS_AGAINST_LINE'
  | 'LINE_SET_ASIDE'
> = {
  zh: {
    TECHNICAL_ABOVE_TOTAL: '技术交易额高于成交额',
    END_BEFORE_START: '终止日期早于起始日期',
    SIGNED_IN_FUTURE: '签订日期在今天之后',
    NO_SELLER: '没有卖方',
    NO_BUYER: '没有买方',
    SIGNED_TOO_EARLY: '签订日期早于 1987 年，请核对年份',
    BUYER_IS_SELLER: '同一单位既是卖方又是买方',
    SHARES_ABOVE_TOTAL: '各方分摊金额之和高于成交额',
    PRICES_ABOVE_TOTAL: '各项权利价款之和高于成交额',
    FEE_ABOVE_TOTAL: '佣金高于成交额',
    ABOVE_TOTAL: '累计到款超过合同成交额',
    BELOW_ZERO: '金额会低于零',
    IN_FUTURE: '日期在今天之后',
    TOO_EARLY: '日期早于 1987 年，请核对年份',
    BEFORE_SIGNING: '日期早于合同签订',
    TERMINATED: '合同已经解除，不能再变更；如有误请先撤回解除',
    NOT_NEXT_STEP: '登记的这一步不能接在现在的状态之后',
    BEFORE_STEP_BEFORE: '日期早于登记的上一步',
    CLAIMED: '这一笔已经认领',
    INCOMPLETE: '这一笔缺少金额或到账日期',
    SIGN_AGAINST_NATURE: '金额的正负与性质（收入、退款、外拨）不符',
    PARTS_ABOVE_LINE: '认领合计超过这笔流水未认领的金额',
    PARTS_AGAINST_LINE: '认领金额的正负与这笔流水相反',
    LINE_SET_ASIDE: '这笔流水已搁在一边，请先放回待认领',
  },
  en: {
    TECHNICAL_ABOVE_TOTAL: 'the technology amount is above the contract amount',
    END_BEFORE_START: 'it ends before it starts',
    SIGNED_IN_FUTURE: 'the day of signing lies ahead',
    NO_SELLER: 'there is no seller',
    NO_BUYER: 'there is no buyer',
    SIGNED_TOO_EARLY: 'the day of signing is before 1987; please check the year',
    BUYER_IS_SELLER: 'the same organisation sells and buys',
    SHARES_ABOVE_TOTAL: 'the parties’ shares exceed the contract amount',
    PRICES_ABOVE_TOTAL: 'the prices of the rights exceed the contract amount',
    FEE_ABOVE_TOTAL: 'the fee is above the contract amount',
    ABOVE_TOTAL: 'the receipts would exceed the contract amount',
    BELOW_ZERO: 'the amount would fall below zero',
    IN_FUTURE: 'the day lies ahead',
    TOO_EARLY: 'the day is before 1987; please check the year',
    BEFORE_SIGNING: 'the day is before the signing',
    TERMINATED: 'the contract was terminated and changes no more; turn the termination back if it is wrong',
    NOT_NEXT_STEP: 'this step of registration cannot follow the present one',
    BEFORE_STEP_BEFORE: 'the day is before the step before',
    CLAIMED: 'this receipt was claimed already',
    INCOMPLETE: 'its amount or day is missing',
    SIGN_AGAINST_NATURE: 'its sign does not fit its nature (income, refund, passed on)',
    PARTS_ABOVE_LINE: 'the parts are more than what is unclaimed of this line',
    PARTS_AGAINST_LINE: 'a part has the opposite sign of the line',
    LINE_SET_ASIDE: 'the line was set aside; take it up again first',
  },
};

/** What a person is told of a failure. */
export function wordError(error: unknown, language: Language): string {
  const words = wordsIn(errorWords, language);
  if (error instanceof ContractError) return words(error.code, wordedParams(error, language));
  if (error instanceof ConnectionError)
    return words(error.reason === 'lost' ? 'CONNECTION_LOST' : 'NO_SESSION');
  return words('UNEXPECTED');
}

// An error without its particulars is still said whole.
const noPlaces = { folder: '', basis: '', days: '', floor: '', closedOn: '' };

function wordedParams({ code, params }: ContractError, language: Language): Record<string, string> {
  const texts = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value ?? '')]),
  );
  return {
    ...noPlaces,
    ...texts,
    field: texts.field ?? '',
    expected: texts.expected ?? texts.message ?? '',
    reason: wordRefusal(texts, language),
    problem: wordProblemOf(code, texts, language),
    guard: wordGuard(texts, language),
    unit: wordUnit(texts.unit ?? '', language),
    mostYears: texts.mostYears ?? '',
    closedOn: texts.closedOn ?? '',
  };
}

function wordRefusal(params: Readonly<Record<string, string>>, language: Language): string {
  const { reason = '' } = params;
  if (!Object.hasOwn(refusalWords, reason)) return reason;
  const text = refusalWords[reason as RefusalCode][language];
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => params[name] ?? '');
}

function wordProblemOf(code: ErrorCode, texts: Readonly<Record<string, string>>, language: Language): string {
  const { problem = '', name = '' } = texts;
  if (code === 'DISTRIBUTION_PROBLEM' && Object.hasOwn(distributionProblemWords, problem))
    return distributionProblemWords[problem as keyof typeof distributionProblemWords][language];
  if (code === 'FOLDER_REFUSED' && Object.hasOwn(folderProblemWords, problem))
    return folderProblemWords[problem as FolderProblem][language];
  if (code === 'PREPARATION_PROBLEM' && Object.hasOwn(preparationProblemWords.zh, problem))
    return wordsIn(preparationProblemWords, language)(problem as keyof typeof preparationProblemWords.zh);
  const worded = wordProblem(problem, language);
  return name === '' ? worded : `${worded}（${name}）`;
}

function wordProblem(problem: string, language: Language): string {
  if (Object.hasOwn(processProblemWords.zh, problem) && !Object.hasOwn(problemWords.zh, problem))
    return wordsIn(processProblemWords, language)(problem as ProcessProblem);
  const known = Object.keys(problemWords.zh).find((code) => code === problem);
  return known === undefined
    ? problem
    : wordsIn(problemWords, language)(known as keyof typeof problemWords.zh);
}

function wordGuard(params: Readonly<Record<string, string>>, language: Language): string {
  const { guard = '', place = '', day = '' } = params;
  if (!Object.hasOwn(guardWords.zh, guard)) return guard;
  return wordsIn(guardWords, language)(guard as GuardCode, { place, day });
}

function wordUnit(unit: string, language: Language): string {
  if (unit === 'workday') return { zh: '个工作日', en: 'workdays' }[language];
  return unit === 'day' ? { zh: '日', en: 'days' }[language] : unit;
}
