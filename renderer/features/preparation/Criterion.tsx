import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import type { ReactNode } from 'react';
import { type Scorecard, TRL_KEY } from '../../../shared/domain/evaluation.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { words } from './words.ts';

type Criterion = Scorecard['criteria'][number];

/** A criterion without a name, under a key that no other has. */
export function newCriterion(criteria: readonly Criterion[]): Criterion {
  const taken = new Set(criteria.map(({ key }) => key));
  let number = criteria.length + 1;
  while (taken.has(`own${number}`)) number += 1;
  return { key: `own${number}`, zh: '', en: '', weight: 10, max: 10 };
}

/** What a criterion is called in both languages. Readiness keeps its name: the record takes its TRL from it. */
export function CriterionName({
  criterion,
  onChange,
}: {
  readonly criterion: Criterion;
  onChange(next: Criterion): void;
}): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  if (criterion.key === TRL_KEY) return criterion[language];
  return (
    <Space>
      <Input
        lang="zh"
        size="small"
        maxLength={60}
        aria-label={`${t('criterionZh')} ${criterion.key}`}
        placeholder={t('criterionZh')}
        status={criterion.zh.trim() === '' ? 'error' : ''}
        value={criterion.zh}
        onChange={(event) => onChange({ ...criterion, zh: event.target.value })}
      />
      <Input
        size="small"
        lang="en"
        maxLength={120}
        aria-label={`${t('criterionEn')} ${criterion.key}`}
        placeholder={t('criterionEn')}
        status={criterion.en.trim() === '' ? 'error' : ''}
        value={criterion.en}
        onChange={(event) => onChange({ ...criterion, en: event.target.value })}
      />
    </Space>
  );
}

interface CriterionActionsProps {
  readonly criteria: Scorecard['criteria'];
  readonly criterion: Criterion;
  onChange(next: Scorecard['criteria']): void;
}

/** Moves a criterion up, or takes it away; grades given by it are kept and count no more. */
export function CriterionActions({ criteria, criterion, onChange }: CriterionActionsProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const place = criteria.indexOf(criterion);
  const name = criterion[language];
  const others = criteria.filter(({ key }) => key !== criterion.key);
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={t('moveUp', { name })}
        disabled={place <= 0}
        onClick={() => onChange(others.toSpliced(place - 1, 0, criterion))}
      />
      {criterion.key !== TRL_KEY && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('removeCriterion', { name })}
          disabled={criteria.length === 1}
          onClick={() => onChange(others)}
        />
      )}
    </>
  );
}
