import { codeLabel } from '../../shared/codes/index.ts';
import { type RecordKind, recordKinds } from '../../shared/domain/fields/field.ts';
import { money } from '../ui/format.ts';
import { type Language, type WordBook, wordsIn } from './words.ts';

const kindNames: Readonly<Record<RecordKind, { zh: string; en: string }>> = {
  achievement: { zh: '成果', en: 'achievement' },
  need: { zh: '需求', en: 'need' },
  scenario: { zh: '场景', en: 'scenario' },
  organisation: { zh: '机构', en: 'organisation' },
  person: { zh: '人员', en: 'person' },
};

const recordSteps = {
  create: { zh: '新建{kind}“{{title}}”', en: 'new {kind} “{{title}}”' },
  update: { zh: '修改{kind}“{{title}}”', en: 'edit of {kind} “{{title}}”' },
  updateMany: { zh: '批量修改 {{count}} 条{kind}', en: 'edit of {{count}} × {kind}' },
  remove: { zh: '删除{kind}“{{title}}”', en: 'removal of {kind} “{{title}}”' },
  removeMany: { zh: '删除 {{count}} 条{kind}', en: 'removal of {{count}} × {kind}' },
  restore: { zh: '恢复{kind}“{{title}}”', en: 'restoring {kind} “{{title}}”' },
  restoreMany: { zh: '恢复 {{count}} 条{kind}', en: 'restoring {{count}} × {kind}' },
  figures: { zh: '修改{kind}“{{title}}”的指标', en: 'figures of {kind} “{{title}}”' },
  contacts: { zh: '修改{kind}“{{title}}”的联系方式', en: 'contact data of {kind} “{{title}}”' },
  erase: { zh: '抹除{kind}“{{title}}”的联系方式', en: 'erasing contact data of {kind} “{{title}}”' },
} as const;

const otherLabels: WordBook<string> = {
  zh: {
    unknown: '一次改动',
    'process.record': '“{{title}}”的一条过程记录',
    'process.notice': '发布公示“{{title}}”',
    'process.raised': '对公示“{{title}}”的异议',
    'process.closed': '处理公示“{{title}}”的异议',
    'process.reverse': '撤回一条过程记录',
    'disclosure.record': '向“{{to}}”披露的记录',
    'rules.saveYear': '修改 {{year}} 年工作日历',
    'rules.removeYear': '恢复 {{year}} 年工作日历',
    'rules.savePeriod': '修改时限规则',
    'rules.saveApproval': '修改审批阶梯与顺序',
    'thread.start': '开始对接“{{title}}”',
    'thread.move': '“{{title}}”由{{from}}转到{{to}}',
    'thread.setStatus': '“{{title}}”状态改为{{to}}',
    'thread.log': '“{{title}}”的一次记录',
    'thread.update': '修改对接“{{title}}”',
    'thread.link': '“{{title}}”增加一方',
    'thread.unlink': '“{{title}}”移除一方',
    'thread.remove': '删除对接“{{title}}”',
    'thread.reverse': '撤回“{{title}}”的一条记录',
    'contract.register': '登记合同“{{name}}”',
    'contract.update': '修改合同“{{name}}”',
    'contract.remove': '删除合同“{{name}}”',
    'contract.restore': '恢复合同“{{name}}”',
    'registrationEvent.add': '“{{name}}”的登记进展',
    'registrationEvent.reverse': '撤回“{{name}}”的登记进展',
    'contractChange.add': '“{{name}}”的合同变更',
    'contractChange.reverse': '撤回“{{name}}”的合同变更',
    'rightChange.add': '“{{name}}”的权属变更或备案',
    'rightChange.reverse': '撤回“{{name}}”的权属变更或备案',
    'followUp.add': '“{{name}}”的跟踪记录',
    'followUp.reverse': '撤回“{{name}}”的跟踪记录',
    'registration.setCodes': '登记列表改为 {{count}} 项',
    'registration.matchCode': '登记列表项“{{name}}”的对应',
    'registration.adopt': '采用登记机构对“{{name}}”的登记',
    'registration.setRow': '登记清单“{{name}}”的处理',
    'ledger.import': '导入台账 {{count}} 行：{{fileName}}',
    'pending.cleared': '{{count}} 条待核已核',
    'pending.open': '{{count}} 条重新待核',
    'pending.complete': '补全待核“{{name}}”',
    'receipt.add': '“{{name}}”到款 {{amount}}',
    'receipt.reverse': '撤回“{{name}}”的到款 {{amount}}',
    'meeting.plan': '安排调度会“{{title}}”',
    'meeting.save': '修改调度会“{{title}}”',
    'meeting.close': '结束调度会“{{title}}”',
    'meeting.remove': '删除调度会“{{title}}”',
    'task.assign': '交办“{{title}}”',
    'task.save': '修改交办事项“{{title}}”',
    'task.progress': '“{{title}}”的进展',
    'task.extend': '“{{title}}”延期',
    'task.close': '办结“{{title}}”',
    'task.reopen': '重新打开“{{title}}”',
    'task.remove': '删除交办事项“{{title}}”',
    'snapshot.freeze': '冻结报表“{{title}}”',
    'snapshot.withdraw': '撤回快照“{{title}}”',
    'decision.add': '对“{{title}}”的判断',
    'duplicate.merge': '合并重复记录',
    'duplicate.different': '判为不是重复',
    import: '导入 {{count}} 条：{{fileName}}',
    'view.save': '保存视图“{{name}}”',
    'view.remove': '删除视图“{{name}}”',
    'attachment.add': '添加附件 {{name}}',
    'attachment.remove': '移除附件 {{name}}',
    'demonstration.load': '载入示范数据',
    'demonstration.remove': '移除示范数据',
    'session.setUp': '首次设置',
    'session.saveSettings': '修改设置',
    'session.addProfile': '增加使用者“{{name}}”',
    'weights.edited': '调整匹配权重',
    'weights.learned': '采用从判断学到的权重',
    'weights.reverted': '恢复早先的匹配权重',
    'weights.shipped': '恢复出厂的匹配权重',
    'thesaurus.save': '保存词条“{{name}}”',
    'thesaurus.on': '启用词条“{{name}}”',
    'thesaurus.off': '停用词条“{{name}}”',
    'thesaurus.drop': '移除本单位的词条“{{name}}”',
    'thesaurus.dismiss': '不采纳词条建议“{{name}}”',
  },
  en: {
    unknown: 'a change',
    'process.record': 'a record of “{{title}}”',
    'process.notice': 'notice of “{{title}}”',
    'process.raised': 'objection to “{{title}}”',
    'process.closed': 'objection to “{{title}}” dealt with',
    'process.reverse': 'a record turned back',
    'disclosure.record': 'disclosure to “{{to}}”',
    'rules.saveYear': 'workday calendar of {{year}}',
    'rules.removeYear': 'workday calendar of {{year}} as shipped',
    'rules.savePeriod': 'rule of a period',
    'rules.saveApproval': 'approval ladder and order',
    'thread.start': 'start of thread “{{title}}”',
    'thread.move': '“{{title}}” from {{from}} to {{to}}',
    'thread.setStatus': '“{{title}}” set to {{to}}',
    'thread.log': 'an entry on “{{title}}”',
    'thread.update': 'edit of thread “{{title}}”',
    'thread.link': 'a side added to “{{title}}”',
    'thread.unlink': 'a side taken from “{{title}}”',
    'thread.remove': 'removal of thread “{{title}}”',
    'thread.reverse': 'an entry on “{{title}}” turned back',
    'contract.register': 'registration of contract “{{name}}”',
    'contract.update': 'edit of contract “{{name}}”',
    'contract.remove': 'removal of contract “{{name}}”',
    'contract.restore': 'restoring contract “{{name}}”',
    'registrationEvent.add': 'registration step of “{{name}}”',
    'registrationEvent.reverse': 'registration step of “{{name}}” turned back',
    'contractChange.add': 'change of contract “{{name}}”',
    'contractChange.reverse': 'change of contract “{{name}}” turned back',
    'rightChange.add': 'right of “{{name}}” transferred or recorded',
    'rightChange.reverse': 'record on a right of “{{name}}” turned back',
    'followUp.add': 'look-back at “{{name}}”',
    'followUp.reverse': 'look-back at “{{name}}” turned back',
    'registration.setCodes': 'registry list set to {{count}} entries',
    'registration.matchCode': 'meaning of the registry’s entry “{{name}}”',
    'registration.adopt': 'the registry’s entry for “{{name}}” taken over',
    'registration.setRow': 'the registry’s row “{{name}}” set aside or taken up',
    'ledger.import': 'ledger of {{count}} rows: {{fileName}}',
    'pending.cleared': '{{count}} doubts cleared',
    'pending.open': '{{count}} doubts taken up again',
    'pending.complete': 'doubt about “{{name}}” completed',
    'receipt.add': 'receipt of {{amount}} for “{{name}}”',
    'receipt.reverse': 'receipt of {{amount}} for “{{name}}” turned back',
    'meeting.plan': 'planning the meeting “{{title}}”',
    'meeting.save': 'changing the meeting “{{title}}”',
    'meeting.close': 'closing the meeting “{{title}}”',
    'meeting.remove': 'removing the meeting “{{title}}”',
    'task.assign': 'assigning “{{title}}”',
    'task.save': 'changing the task “{{title}}”',
    'task.progress': 'progress of “{{title}}”',
    'task.extend': 'extending “{{title}}”',
    'task.close': 'closing “{{title}}”',
    'task.reopen': 'reopening “{{title}}”',
    'task.remove': 'removing the task “{{title}}”',
    'snapshot.freeze': 'freezing the report “{{title}}”',
    'snapshot.withdraw': 'withdrawing the snapshot “{{title}}”',
    'decision.add': 'decision on “{{title}}”',
    'duplicate.merge': 'merging of duplicates',
    'duplicate.different': 'judged to be no duplicate',
    import: 'import of {{count}} rows: {{fileName}}',
    'view.save': 'view “{{name}}” saved',
    'view.remove': 'view “{{name}}” removed',
    'attachment.add': 'attachment {{name}} added',
    'attachment.remove': 'attachment {{name}} removed',
    'demonstration.load': 'loading of the demonstration catalogue',
    'demonstration.remove': 'removal of the demonstration catalogue',
    'session.setUp': 'first set-up',
    'session.saveSettings': 'change of settings',
    'session.addProfile': 'new profile “{{name}}”',
    'weights.edited': 'change of the matching weights',
    'weights.learned': 'weights learnt from decisions put into force',
    'weights.reverted': 'earlier matching weights put into force again',
    'weights.shipped': 'shipped matching weights put into force again',
    'thesaurus.save': 'thesaurus entry “{{name}}” saved',
    'thesaurus.on': 'thesaurus entry “{{name}}” switched on',
    'thesaurus.off': 'thesaurus entry “{{name}}” switched off',
    'thesaurus.drop': 'the office’s entry “{{name}}” taken away',
    'thesaurus.dismiss': 'suggestion “{{name}}” not wanted',
  },
};

function labelsOf(language: Language): Record<string, string> {
  const records = recordKinds.flatMap((kind) =>
    Object.entries(recordSteps).map(([step, texts]): [string, string] => [
      `${kind}.${step}`,
      texts[language].replace('{kind}', kindNames[kind][language]),
    ]),
  );
  return { ...Object.fromEntries(records), ...otherLabels[language] };
}

/** What each kind of batch of the log is called, by the code that the core gave it. */
export const labelWords: WordBook<string> = { zh: labelsOf('zh'), en: labelsOf('en') };

interface Label {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The words of a batch's label; a code from a newer version is called a change. */
export function wordLabel(label: Label, language: Language): string {
  const { amountFen, from, to, ...rest } = label.params;
  const params = {
    ...rest,
    amount: typeof amountFen === 'number' ? money(amountFen, language) : '',
    from: from === undefined ? '' : stateName(String(from), language),
    to: to === undefined ? '' : stateName(String(to), language),
  };
  const isKnown = Object.hasOwn(labelWords[language], label.code);
  return wordsIn(labelWords, language)(isKnown ? label.code : 'unknown', params);
}

/** A stage or a status; the table of stages holds both but the open one. */
function stateName(state: string, language: Language): string {
  if (state === 'open') return language === 'zh' ? '进行中' : 'open';
  return codeLabel('threadStage', state, language);
}
