import { Button, Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeTables } from '../../../shared/codes/index.ts';
import { type RegistrationList, registrationLists } from '../../../shared/domain/registrationLists.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { Data } from '../../ui/Data.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { readCodeLines } from './codeLines.ts';
import { words } from './words.ts';

/** The registry's lists as the office keeps them: pasted in, matched to ours by name, corrected by hand. */
export function CodesTab(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [list, setList] = useState<RegistrationList>('socialGoal');
  const [pasted, setPasted] = useState('');
  const codes = useRead('registration', 'codes', {}).data?.codes;
  const setting = useWrite('registration', 'setCodes');
  const matching = useWrite('registration', 'matchCode');
  if (codes === undefined) return null;
  const own = codes.filter((code) => code.list === list);
  const { title, source, certainty, pending } = codeTables[list];
  const entries = readCodeLines(pasted);
  async function save(next: typeof entries): Promise<void> {
    const result = await setting.run({ list, entries: next });
    if (result === undefined) return;
    setPasted('');
    announceDone(t('codesSaved', { kept: result.kept, matched: result.matched }));
  }
  return (
    <section className="ledger-panel">
      <Segmented<RegistrationList>
        aria-label={t('list')}
        value={list}
        options={registrationLists.map((value) => ({ value, label: codeTables[value].title[language] }))}
        onChange={setList}
      />
      <h2>{title[language]}</h2>
      <p className="quiet">
        {t('basis')}：<Data>{source}</Data>；
        {own.length > 0 ? t('imported', { count: own.length }) : t(`certainty.${certainty}`)}
        {pending !== undefined && `；${pending[language]}`}
      </p>
      <p className="quiet">{t('codesHint')}</p>
      <Input.TextArea
        rows={5}
        lang="zh"
        value={pasted}
        aria-label={t('codesPaste')}
        placeholder={t('codesPaste')}
        onChange={(event) => setPasted(event.target.value)}
      />
      <div className="work-actions">
        <Button
          type="primary"
          disabled={entries.length === 0}
          loading={setting.busy}
          onClick={() => void save(entries)}
        >
          {t('codesSave')} {entries.length > 0 && entries.length}
        </Button>
        {own.length > 0 && <Button onClick={() => void save([])}>{t('codesClear')}</Button>}
      </div>
      <PlainTable
        label={title[language]}
        rows={own}
        keyOf={(code) => code.id}
        empty={t('codesEmpty')}
        columns={[
          { key: 'code', heading: t('code'), width: '96px', cell: ({ code }) => code },
          { key: 'label', heading: t('name'), cell: ({ label }) => <Data>{label}</Data> },
          {
            key: 'means',
            heading: t('means'),
            width: '40%',
            cell: ({ id, label, ownCode }) => (
              <CodeSelect
                table={list}
                aria-label={`${t('means')} ${label}`}
                value={ownCode}
                onChange={(next) => void matching.run({ id, ownCode: next })}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
