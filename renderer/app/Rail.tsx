import {
  AimOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  ClusterOutlined,
  ControlOutlined,
  DiffOutlined,
  EnvironmentOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  ImportOutlined,
  QuestionCircleOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SettingOutlined,
  ShareAltOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { openPalette } from '../store/palette.ts';
import { Data } from '../ui/Data.tsx';
import { ShortcutHint } from '../ui/ShortcutHint.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import type { Session } from './Frame.tsx';
import { NeedleMark } from './NeedleMark.tsx';
import { isUnder, mainPlaces, type Place, type PlaceKey, toolPlaces } from './places.ts';
import { RailStatus } from './RailStatus.tsx';
import { words } from './words.ts';

const icons: Readonly<Record<PlaceKey, ReactNode>> = {
  today: <CalendarOutlined />,
  match: <AimOutlined />,
  threads: <ShareAltOutlined />,
  achievement: <BulbOutlined />,
  need: <QuestionCircleOutlined />,
  scenario: <EnvironmentOutlined />,
  parties: <BankOutlined />,
  contracts: <FileDoneOutlined />,
  report: <BarChartOutlined />,
  settings: <SettingOutlined />,
  portfolio: <ClusterOutlined />,
  tuning: <ControlOutlined />,
  import: <ImportOutlined />,
  ledger: <BookOutlined />,
  dispatch: <ScheduleOutlined />,
  duplicates: <DiffOutlined />,
  history: <HistoryOutlined />,
};

/** The left rail: where one can go, what the core is doing, and who is at work. */
export function Rail({ session }: { session: Session }): ReactNode {
  const t = useWords(words);
  return (
    <nav className="rail" aria-label={t('navigation')}>
      <div className="rail-brand">
        <NeedleMark />
        <span>{t('product')}</span>
      </div>
      <button type="button" className="rail-search" onClick={() => openPalette()}>
        <SearchOutlined />
        <span>{t('search')}</span>
        <ShortcutHint keys="mod+k" />
      </button>
      <PlaceList places={mainPlaces} />
      <div className="rail-rule" />
      <PlaceList places={toolPlaces} />
      <div className="rail-foot">
        <RailStatus checks={session.checks} />
        <Link href="/settings" className="rail-profile">
          <Data className="rail-profile-name">{session.profile?.name}</Data>
          <Data className="rail-profile-office">{session.settings.officeName}</Data>
        </Link>
      </div>
    </nav>
  );
}

function PlaceList({ places }: { places: readonly Place[] }): ReactNode {
  return (
    <ul>
      {places.map((place) => (
        <PlaceLink key={place.key} place={place} />
      ))}
    </ul>
  );
}

function PlaceLink({ place }: { place: Place }): ReactNode {
  const t = useWords(words);
  const [location, go] = useLocation();
  const current = isUnder(place, location);
  useShortcut({ keys: place.keys, label: t('goTo', { page: t(place.key) }) }, () => go(place.path));
  return (
    <li>
      <Link
        href={place.path}
        className={current ? 'rail-link rail-link-current' : 'rail-link'}
        aria-current={current ? 'page' : undefined}
      >
        {icons[place.key]}
        <span>{t(place.key)}</span>
      </Link>
    </li>
  );
}
