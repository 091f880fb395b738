import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OfficeRules } from '../../../shared/contract/rules.ts';
import { deductionKinds } from '../../../shared/domain/money/distribution.ts';
import { deductionListSchema } from '../../../shared/domain/rules/deductions.ts';
import { deductionWords } from '../../../shared/reporting/money/words.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { Fact, Section } from '../settings/Section.tsx';
import { SubsidyDialog } from './SubsidyDialog.tsx';
import { words } from './words.ts';

/** What is taken off before a net income, and the notices by which 后补助 is estimated. */
export function MoneyRulesSection(): ReactNode {
  const t = useWords(words);
  const rules = useRead('rules', 'get', {}).data;
  if (rules === undefined) return null;
  return (
    <>
      <Section title={t('deductions')} hint={t('deductionsHint')}>
        <DeductionForm key={JSON.stringify(rules.deductions)} items={rules.deductions} />
      </Section>
      <Section title={t('subsidies')} hint={t('subsidiesHint')}>
        <SubsidyList rules={rules.subsidies} />
      </Section>
    </>
  );
}

function DeductionForm({ items }: { items: OfficeRules['deductions'] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [rows, setRows] = useState(items.map((item) => ({ ...item, key: crypto.randomUUID() })));
  const saving = useWrite('rules', 'saveDeductions', { done: t('saved') });
  const deductions = rows.map(({ kind, title }) => ({ kind, title: title?.trim() || null }));
  const set = (key: string, patch: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  return (
    <>
      {rows.map((row, place) => (
        <Space key={row.key} wrap className="settings-bar">
          <Select
            aria-label={`${t('deductionKind')} ${place + 1}`}
            value={row.kind}
            options={deductionKinds.map((value) => ({ value, label: deductionWords[value][language] }))}
            onChange={(kind) => set(row.key, { kind })}
          />
          <Input
            lang="zh"
            maxLength={100}
            aria-label={`${t('deductionTitle')} ${place + 1}`}
            placeholder={t('deductionTitle')}
            value={row.title ?? ''}
            onChange={(event) => set(row.key, { title: event.target.value || null })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${t('remove')} ${place + 1}`}
            disabled={rows.length === 1}
            onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
          />
        </Space>
      ))}
      <Space>
        <Button
          icon={<PlusOutlined />}
          onClick={() => setRows([...rows, { kind: 'other', title: '', key: crypto.randomUUID() }])}
        >
          {t('addDeduction')}
        </Button>
        <Button
          type="primary"
          disabled={!deductionListSchema.safeParse(deductions).success}
          loading={saving.busy}
          onClick={() => void saving.run({ deductions })}
        >
          {t('save')}
        </Button>
      </Space>
    </>
  );
}

type Subsidy = OfficeRules['subsidies'][number];

function SubsidyList({ rules }: { rules: OfficeRules['subsidies'] }): ReactNode {
  const t = useWords(words);
  const [edited, setEdited] = useState<Subsidy | 'new' | null>(null);
  const saving = useWrite('rules', 'saveSubsidies', { done: t('saved') });
  const save = async (rule: Subsidy) => {
    const others = rules.filter(({ id }) => id !== rule.id);
    const subsidies = [...others, rule].sort((a, b) => (a.noticedOn < b.noticedOn ? 1 : -1));
    if ((await saving.run({ subsidies })) !== undefined) setEdited(null);
  };
  return (
    <>
      {rules.length === 0 && <p className="quiet">{t('noSubsidies')}</p>}
      {rules.map((rule) => (
        <Fact key={rule.id} label={rule.noticedOn}>
          <Data>{rule.title}</Data> · {rule.rateMillionths / 10_000}% · {t(`certainty.${rule.certainty}`)}{' '}
          <Button type="link" size="small" onClick={() => setEdited(rule)}>
            {t('edit')}
          </Button>
          <Button
            type="link"
            size="small"
            onClick={() => void saving.run({ subsidies: rules.filter(({ id }) => id !== rule.id) })}
          >
            {t('remove')}
          </Button>
        </Fact>
      ))}
      <div>
        <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('addSubsidy')}
        </Button>
      </div>
      {edited !== null && (
        <SubsidyDialog
          rule={edited === 'new' ? null : edited}
          busy={saving.busy}
          onSave={save}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
