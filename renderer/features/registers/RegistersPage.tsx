import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { type RegisterKind, registerKinds } from '../../../shared/domain/registers.ts';
import { useWords } from '../../i18n/words.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DisclosureLog } from '../leaving/DisclosureLog.tsx';
import { LibraryTab } from './LibraryTab.tsx';
import { RegisterTab } from './RegisterTab.tsx';
import { words } from './words.ts';
import './registers.css';

type RegistersTab = 'library' | 'disclosures' | RegisterKind;

/** 登记册: what stands beside the catalogue, each with its days. */
export function RegistersPage({ tab }: { tab: RegistersTab }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const tabs: readonly RegistersTab[] = ['library', ...registerKinds, 'disclosures'];
  return (
    <section className="page registers">
      <PageHeader title={t('title')} note={t('note')} />
      <Segmented<RegistersTab>
        aria-label={t('tabs')}
        className="register-tabs"
        value={tab}
        options={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
        onChange={(next) => go(`/registers/${next}`, { replace: true })}
      />
      {tab === 'library' && <LibraryTab />}
      {tab === 'disclosures' && <DisclosureLog />}
      {tab !== 'library' && tab !== 'disclosures' && <RegisterTab key={tab} kind={tab} />}
    </section>
  );
}
