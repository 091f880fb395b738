import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { number } from '../../ui/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ContractForm } from './ContractForm.tsx';
import { ContractList } from './ContractList.tsx';
import { ContractPane } from './ContractPane.tsx';
import './contracts.css';
import { words } from './words.ts';

const NEW = 'new';

/** 合同与到账: the list, and one contract or the form of a new one beside it. */
export function ContractsPage({ id }: { id: string | null }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [total, setTotal] = useState(0);
  const close = () => go('/contracts');
  const register = () => go(`/contracts/${NEW}`);
  useShortcut({ keys: 'n', label: t('page.register') }, register);
  const registerButton = (
    <Button type="primary" icon={<PlusOutlined />} onClick={register}>
      {t('page.register')} <ShortcutHint keys="n" />
    </Button>
  );
  return (
    <div className="page contract-page">
      <PageHeader
        title={t('page.title')}
        note={t('page.count', { total: number(total) })}
        actions={
          <>
            <Button onClick={() => go('/claims')}>{t('page.claims')}</Button>
            <Button onClick={() => go('/ledger/package')}>{t('page.package')}</Button>
            {registerButton}
          </>
        }
      />
      <div className={id === null ? 'contract-panes' : 'contract-panes contract-panes-open'}>
        <div className="contract-list">
          <Input.Search
            allowClear
            className="contract-search"
            placeholder={t('page.search')}
            aria-label={t('page.search')}
            onSearch={(wanted) => setText(wanted.trim())}
          />
          <ContractList
            text={text}
            openId={id === NEW ? null : id}
            onOpen={(next) => go(`/contracts/${next}`)}
            onCount={setTotal}
            empty={
              text === '' ? (
                <EmptyState title={t('empty.title')} hint={t('empty.body')} action={registerButton} />
              ) : (
                <EmptyState title={t('empty.found')} />
              )
            }
          />
        </div>
        {id === NEW && (
          <aside className="contract-pane" aria-label={t('form.title')}>
            <h2>{t('form.title')}</h2>
            <ContractForm
              start={{}}
              changes={null}
              onDone={(made) => go(`/contracts/${made}`)}
              onCancel={close}
            />
          </aside>
        )}
        {id !== null && id !== NEW && <ContractPane key={id} id={id} onClose={close} />}
      </div>
    </div>
  );
}
