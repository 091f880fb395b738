import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OfficeRules } from '../../../shared/contract/rules.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { money } from '../../ui/format.ts';
import { Fact, Section } from '../settings/Section.tsx';
import { DeductionForm } from './DeductionForm.tsx';
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

type Subsidy = OfficeRules['subsidies'][number];

function SubsidyList({ rules }: { rules: OfficeRules['subsidies'] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
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
          <Data>{rule.title}</Data> · {rule.rateMillionths / 10_000}% ·{' '}
          {t('upTo', { cap: money(rule.capFen, language) })}
          <p className="quiet">
            <Data>{rule.source}</Data> · {t(`certainty.${rule.certainty}`)}
          </p>
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
