import { Button } from 'antd';
import { lazy, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { type RecordKind, recordKinds } from '../../shared/domain/fields/field.ts';
import { registerKinds } from '../../shared/domain/registers.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { words } from './words.ts';

const TodayPage = lazy(async () => ({
  default: (await import('../features/today/TodayPage.tsx')).TodayPage,
}));
const MatchPage = lazy(async () => ({
  default: (await import('../features/matching/MatchPage.tsx')).MatchPage,
}));
const ThreadsPage = lazy(async () => ({
  default: (await import('../features/threads/ThreadsPage.tsx')).ThreadsPage,
}));
const CataloguePage = lazy(async () => ({
  default: (await import('../features/catalogue/CataloguePage.tsx')).CataloguePage,
}));
const ContractsPage = lazy(async () => ({
  default: (await import('../features/contracts/ContractsPage.tsx')).ContractsPage,
}));
const LedgerPage = lazy(async () => ({
  default: (await import('../features/ledger/LedgerPage.tsx')).LedgerPage,
}));
const RegistersPage = lazy(async () => ({
  default: (await import('../features/registers/RegistersPage.tsx')).RegistersPage,
}));
const ClaimsPage = lazy(async () => ({
  default: (await import('../features/claiming/ClaimsPage.tsx')).ClaimsPage,
}));
const ReportPage = lazy(async () => ({
  default: (await import('../features/report/ReportPage.tsx')).ReportPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('../features/importing/ImportPage.tsx')).ImportPage,
}));
const DuplicatesPage = lazy(async () => ({
  default: (await import('../features/duplicates/DuplicatesPage.tsx')).DuplicatesPage,
}));
const HistoryPage = lazy(async () => ({
  default: (await import('../features/history/HistoryPage.tsx')).HistoryPage,
}));
const PortfolioPage = lazy(async () => ({
  default: (await import('../features/portfolio/PortfolioPage.tsx')).PortfolioPage,
}));
const TuningPage = lazy(async () => ({
  default: (await import('../features/tuning/TuningPage.tsx')).TuningPage,
}));
const DispatchPage = lazy(async () => ({
  default: (await import('../features/dispatch/DispatchPage.tsx')).DispatchPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
}));

const tuningTabs = ['weights', 'learning', 'thesaurus'] as const;
const portfolioTabs = ['needs', 'achievements', 'clusters', 'network'] as const;
const reportTabs = ['overview', 'numbers', 'papers', 'indicators', 'snapshots'] as const;
const dispatchTabs = ['tasks', 'meetings', 'collect'] as const;
const ledgerTabs = ['import', 'pending', 'package', 'registry', 'codes', 'rights', 'qualifications'] as const;
const registerTabs = ['library', ...registerKinds, 'disclosures'] as const;
const matchSides = ['need', 'scenario', 'achievement', 'text'] as const;

function oneOf<const Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** The page of the address. */
export function Pages(): ReactNode {
  return (
    <Switch>
      <Route path="/">
        <TodayPage />
      </Route>
      <Route path="/match/:of?/:id?">
        {({ of, id }) => <MatchPage of={oneOf(matchSides, of ?? '')} id={id ?? null} />}
      </Route>
      <Route path="/threads/:id?">{({ id }) => <ThreadsPage id={id ?? null} />}</Route>
      <Route path="/contracts/:id?">{({ id }) => <ContractsPage id={id ?? null} />}</Route>
      <Route path="/ledger/:tab?">
        {({ tab }) => <LedgerPage tab={oneOf(ledgerTabs, tab ?? '') ?? 'import'} />}
      </Route>
      <Route path="/registers/:tab?">
        {({ tab }) => <RegistersPage tab={oneOf(registerTabs, tab ?? '') ?? 'library'} />}
      </Route>
      <Route path="/claims">
        <ClaimsPage />
      </Route>
      <Route path="/report/:tab?">
        {({ tab }) => <ReportPage tab={oneOf(reportTabs, tab ?? '') ?? 'overview'} />}
      </Route>
      <Route path="/dispatch/:tab?/:id?">
        {({ tab, id }) => <DispatchPage tab={oneOf(dispatchTabs, tab ?? '') ?? 'tasks'} id={id ?? null} />}
      </Route>
      <Route path="/import">
        <ImportPage />
      </Route>
      <Route path="/duplicates">
        <DuplicatesPage />
      </Route>
      <Route path="/portfolio/:tab?">
        {({ tab }) => <PortfolioPage tab={oneOf(portfolioTabs, tab ?? '') ?? 'needs'} />}
      </Route>
      <Route path="/tuning/:tab?">
        {({ tab }) => <TuningPage tab={oneOf(tuningTabs, tab ?? '') ?? 'weights'} />}
      </Route>
      <Route path="/history">
        <HistoryPage />
      </Route>
      <Route path="/settings">
        <SettingsPage />
      </Route>
      <Route path="/:kind/:id?">
        {({ kind, id }) => {
          const known = oneOf<RecordKind>(recordKinds, kind);
          return known === null ? <NoSuchPage /> : <CataloguePage key={known} kind={known} id={id ?? null} />;
        }}
      </Route>
      <Route>
        <NoSuchPage />
      </Route>
    </Switch>
  );
}

function NoSuchPage(): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  return (
    <EmptyState
      title={t('notFoundTitle')}
      action={
        <Button type="primary" onClick={() => go('/')}>
          {t('notFoundAction')}
        </Button>
      }
    />
  );
}
