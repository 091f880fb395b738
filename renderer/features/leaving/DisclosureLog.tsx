import { Input, Select } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { type Disclosure, disclosureForms, disclosureWays } from '../../../shared/domain/disclosure.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { DisclosureTable } from './DisclosureList.tsx';
import { words } from './words.ts';
import './leaving.css';

/** 披露记录: everything that left the office, found by any word of it. */
export function DisclosureLog(): ReactNode {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [way, setWay] = useState<Disclosure['way'] | null>(null);
  const [form, setForm] = useState<Disclosure['form'] | null>(null);
  const asked = { text: useDeferredValue(text), way, form };
  const { data, error, refetch } = useRead('disclosures', 'list', asked, { whileAsking: 'keepPrevious' });
  const isFiltered = text.trim() !== '' || way !== null || form !== null;
  return (
    <>
      <div className="leaving-bar">
        <Input.Search
          className="leaving-search"
          allowClear
          lang="zh"
          maxLength={200}
          placeholder={t('search')}
          aria-label={t('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label={t('way')}
          value={way}
          popupMatchSelectWidth={false}
          options={[
            { value: null, label: t('allWays') },
            ...disclosureWays.map((value) => ({ value, label: t(`way.${value}`) })),
          ]}
          onChange={setWay}
        />
        <Select
          aria-label={t('form')}
          value={form}
          popupMatchSelectWidth={false}
          options={[
            { value: null, label: t('allForms') },
            ...disclosureForms.map((value) => ({ value, label: t(value) })),
          ]}
          onChange={setForm}
        />
        {data !== undefined && (
          <span className="quiet" role="status">
            {data.total > data.rows.length
              ? t('shownOf', { count: data.rows.length, total: data.total })
              : t('shown', { count: data.total })}
          </span>
        )}
      </div>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <DisclosureTable rows={data.rows} empty={t(isFiltered ? 'logNone' : 'logEmpty')} />
      )}
    </>
  );
}
