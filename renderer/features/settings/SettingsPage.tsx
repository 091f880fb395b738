import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/contract/session.ts';
import { useWords } from '../../i18n/words.ts';
import { type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { LanguageChoice } from '../firstRun/LanguageChoice.tsx';
import { OutlineSection } from '../preparation/OutlineSection.tsx';
import { ScorecardSection } from '../preparation/ScorecardSection.tsx';
import { ApprovalSection } from '../rules/ApprovalSection.tsx';
import { CalendarSection } from '../rules/CalendarSection.tsx';
import { MoneyRulesSection } from '../rules/MoneyRulesSection.tsx';
import { PeriodsSection } from '../rules/PeriodsSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { DemonstrationSection } from './DemonstrationSection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import { OutsideSection } from './OutsideSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { Fact, Section } from './Section.tsx';
import { words } from './words.ts';
import './settings.css';

type Session = OutputFor<'session', 'state'>;

/** 设置: the office, who is at work, how it looks, where the data lies and is backed up. */
export function SettingsPage(): ReactNode {
  const t = useWords(words);
  const session = useRead('session', 'state', {});
  if (session.error !== null)
    return <ErrorNote error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined) return null;
  return (
    <div className="page settings">
      <PageHeader title={t('title')} />
      <OfficeSection settings={session.data.settings} />
      <PeopleSection session={session.data} />
      <AppearanceSection session={session.data} />
      <CalendarSection today={session.data.today} />
      <PeriodsSection />
      <ApprovalSection />
      <MoneyRulesSection />
      <ScorecardSection />
      <OutlineSection />
      <BackupSection session={session.data} />
      <OutsideSection />
      <DemonstrationSection />
      <AboutSection session={session.data} />
    </div>
  );
}

function AppearanceSection({ session }: { session: Session }): ReactNode {
  const t = useWords(words);
  const { run: save } = useWrite('session', 'saveSettings');
  const { language, theme } = session.settings;
  return (
    <Section title={t('appearance')}>
      <Fact label={t('language')}>
        <LanguageChoice
          label={t('language')}
          value={language}
          onChange={(value) => void save({ language: value })}
        />
      </Fact>
      <Fact label={t('theme')}>
        <Segmented<Settings['theme']>
          aria-label={t('theme')}
          value={theme}
          options={[
            { value: 'system', label: t('themeSystem') },
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
          ]}
          onChange={(value) => void save({ theme: value })}
        />
      </Fact>
    </Section>
  );
}

function AboutSection({ session }: { session: Session }): ReactNode {
  const t = useWords(words);
  const index = useRead('matching', 'state', {}).data;
  return (
    <Section title={t('about')} hint={t('offline')}>
      <Fact label={t('product')}>
        {t('version')} {session.version}
      </Fact>
      <Fact label={t('shell')}>{t(session.shell === 'desktop' ? 'shellDesktop' : 'shellBrowser')}</Fact>
      <Fact label={t('device')}>
        <Data>{session.device}</Data>
      </Fact>
      {index !== undefined && (
        <Fact label={t('engine')}>
          {index.engine} · {index.basis}
        </Fact>
      )}
    </Section>
  );
}
