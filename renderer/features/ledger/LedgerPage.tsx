import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CodesTab } from './CodesTab.tsx';
import { ImportTab } from './ImportTab.tsx';
import './ledger.css';
import { PackageTab } from './PackageTab.tsx';
import { PendingTab } from './PendingTab.tsx';
import { QualificationsTab, RightsTab } from './RegistersTab.tsx';
import { RegistryTab } from './RegistryTab.tsx';
import { words } from './words.ts';

const ledgerTabs = ['import', 'pending', 'package', 'registry', 'codes', 'rights', 'qualifications'] as const;
type LedgerTab = (typeof ledgerTabs)[number];

const tabs: Readonly<Record<LedgerTab, () => ReactNode>> = {
  import: ImportTab,
  pending: PendingTab,
  package: PackageTab,
  registry: RegistryTab,
  codes: CodesTab,
  rights: RightsTab,
  qualifications: QualificationsTab,
};

/** 台账与登记: past ledgers and their doubts, the registration package, the registry's list and its code lists. */
export function LedgerPage({ tab }: { tab: LedgerTab }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const Tab = tabs[tab];
  return (
    <section className="page ledger">
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={<Button onClick={() => go('/registers')}>{t('registers')}</Button>}
      />
      <Segmented<LedgerTab>
        aria-label={t('tabs')}
        className="ledger-tabs"
        value={tab}
        options={ledgerTabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
        onChange={(next) => go(`/ledger/${next}`, { replace: true })}
      />
      <Tab />
    </section>
  );
}
