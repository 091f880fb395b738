import { catalogues } from '../../domain/fields/catalogues.ts';
import type { RecordKind, Words } from '../../domain/fields/field.ts';
import { isUnfiled, publishable } from '../../domain/publishable.ts';
import { type DocumentBlock, type DocumentModel, heading, paragraph } from '../document/model.ts';
import { type FormRecord, figureLines, recordText } from './recordText.ts';
import { recordPapers } from './request.ts';
import type { Language } from './words.ts';

interface FormPart {
  readonly title: Words;
  /** Names of fields, or a label with what stands in it. */
  readonly lines: readonly (string | readonly [Words, string])[];
}

const blank = '';

/** 成果登记表 (应用技术类): the fields of domain.md §2.3. Empty lines are left to be filled in by hand. */
export function achievementForm(record: FormRecord, language: Language): DocumentModel {
  const isHeldBack = isUnfiled(record.values);
  const shown = { ...record, values: publishable(record.values) };
  const figures = isHeldBack ? [] : figureLines(record.figures, language);
  const parts: FormPart[] = [
    {
      title: { zh: '一、基本信息', en: '1. The achievement' },
      lines: [
        'title',
        'registrationNumber',
        'registeredOn',
        [{ zh: '推荐单位', en: 'Recommended by' }, blank],
        'researchFrom',
        'researchTo',
        'secrecy',
        'category',
        'attribute',
        'forms',
        [{ zh: '关键词（至多3个）', en: 'Keywords (at most 3)' }, keywords(shown, 3, language)],
        'projectSource',
      ],
    },
    {
      title: { zh: '二、完成单位与完成人', en: '2. Who made it' },
      lines: [
        'organisationId',
        'partnerOrganisations',
        'unitName',
        'leaderName',
        'inventors',
        'contactPersonId',
      ],
    },
    {
      title: { zh: '三、阶段、水平与应用', en: '3. Maturity and use' },
      lines: ['maturity', 'trl', 'level', 'evaluationMethod', 'applicationState', 'domain', 'industry'],
    },
    {
      title: { zh: '四、知识产权与转化', en: '4. Rights and transfer' },
      lines: ['ipState', 'rightNumbers', 'rightsNote', 'coOwnersAgree', 'exclusiveGranted', 'transferModes'],
    },
    {
      title: { zh: '五、成果简介', en: '5. Description' },
      lines: [
        'summary',
        'problemSolved',
        'advantages',
        'economics',
        'applications',
        'requirements',
        [{ zh: '主要技术指标', en: 'Figures' }, figures.join('\n')],
      ],
    },
  ];
  const warning: Words = {
    zh: '本成果尚未申请专利，只填名称与效果；提交前请先完成申请。',
    en: 'No patent is filed yet: only title and effect stand here. File before handing this in.',
  };
  return formOf({
    paper: 'achievementForm',
    kind: 'achievement',
    record: shown,
    parts,
    language,
    notes: isHeldBack ? [warning] : [],
    signature: { zh: '完成单位（盖章）：　　　　　　　　年　　月　　日', en: 'Institution (seal), day' },
  });
}

/** 需求征集表: the fields of domain.md §2.4. */
export function needForm(record: FormRecord, language: Language): DocumentModel {
  const parts: FormPart[] = [
    {
      title: { zh: '一、需求单位', en: '1. The firm' },
      lines: [
        [{ zh: '需求编号', en: 'Number' }, record.number],
        'externalNumber',
        'organisationId',
        'region',
        'contactPersonId',
        [{ zh: '联系电话', en: 'Telephone' }, record.phone ?? blank],
      ],
    },
    {
      title: { zh: '二、技术需求', en: '2. The need' },
      lines: [
        'title',
        'needType',
        'neededFrom',
        'neededBy',
        'originalWords',
        'problem',
        'keyTechnology',
        [{ zh: '指标要求', en: 'Figures asked for' }, figureLines(record.figures, language).join('\n')],
        'expectedGoal',
        'existingBasis',
        'triedApproaches',
        'excludedApproaches',
        [{ zh: '关键字（1–5个）', en: 'Keywords (1 to 5)' }, keywords(record, 5, language)],
        'domain',
        'industry',
      ],
    },
    {
      title: { zh: '三、资金与合作', en: '3. Funds and cooperation' },
      lines: [
        'budgetMinFen',
        'budgetMaxFen',
        'budgetNegotiable',
        'budgetNature',
        'solutionModes',
        'mode',
        'bountyFen',
        'wantedPartners',
        'acceptsDiagnosis',
        'otherServices',
        'visibility',
      ],
    },
  ];
  return formOf({
    paper: 'needForm',
    kind: 'need',
    record,
    parts,
    language,
    notes: [{ zh: '不受理涉密需求。', en: 'Secret needs are not accepted.' }],
    signature: { zh: '需求单位（盖章）：　　　　　　　　年　　月　　日', en: 'Firm (seal), day' },
  });
}

interface FormParts {
  readonly paper: 'achievementForm' | 'needForm';
  readonly kind: RecordKind;
  readonly record: FormRecord;
  readonly parts: readonly FormPart[];
  readonly language: Language;
  readonly notes: readonly Words[];
  readonly signature: Words;
}

function formOf({ paper, kind, record, parts, language, notes, signature }: FormParts): DocumentModel {
  const textOf = recordText(kind, record, language);
  const labels: Readonly<Record<string, { readonly label: Words }>> = catalogues[kind];
  const rowOf = (line: FormPart['lines'][number]) =>
    typeof line === 'string'
      ? { label: labels[line]?.label[language] ?? line, value: textOf(line) }
      : { label: line[0][language], value: line[1] };
  return {
    title: recordPapers[paper][language],
    fileName: `${recordPapers[paper][language]}_${record.number}`,
    language,
    layout: 'plain',
    orientation: 'portrait',
    subtitle: record.number,
    blocks: [
      ...parts.flatMap(({ title, lines }): DocumentBlock[] => [
        heading(title[language]),
        { kind: 'fields', rows: lines.map(rowOf) },
      ]),
      ...notes.map((note) => paragraph(note[language])),
      { kind: 'signature', lines: [signature[language]] },
    ],
  };
}

function keywords({ values }: FormRecord, most: number, language: Language): string {
  const words = Array.isArray(values.keywords) ? values.keywords.map(String) : [];
  return words.slice(0, most).join(language === 'zh' ? '、' : ', ');
}
