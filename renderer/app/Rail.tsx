import {
  AimOutlined,
  BankOutlined,
  BarChartOutlined,
  BulbOutlined,
  CalendarOutlined,
  DiffOutlined,
  EnvironmentOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  ImportOutlined,
  QuestionCircleOutlined,
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
import { RailStatus } from './RailStatus.tsx';
import { words } from './words.ts';

type PageKey = Extract<
  keyof typeof words.zh,
  | 'today'
  | 'match'
  | 'threads'
  | 'achievement'
  | 'need'
  | 'scenario'
  | 'parties'
  | 'contracts'
  | 'report'
  | 'settings'
  | 'import'
  | 'duplicates'
  | 'history'
>;

interface Place {
  readonly key: PageKey;
  readonly path: string;
  readonly icon: ReactNode;
  readonly keys: string;
  /** Other addresses under the same entry. */
  readonly also?: string;
}

const mainPlaces: readonly Place[] = [
  { key: 'today', path: '/', icon: <CalendarOutlined />, keys: 'g t' },
  { key: 'match', path: '/match', icon: <AimOutlined />, keys: 'g m' },
  { key: 'threads', path: '/threads', icon: <ShareAltOutlined />, keys: 'g d' },
  { key: 'achievement', path: '/achievement', icon: <BulbOutlined />, keys: 'g a' },
  { key: 'need', path: '/need', icon: <QuestionCircleOutlined />, keys: 'g n' },
  { key: 'scenario', path: '/scenario', icon: <EnvironmentOutlined />, keys: 'g s' },
  { key: 'parties', path: '/organisation', icon: <BankOutlined />, keys: 'g o', also: '/person' },
  { key: 'contracts', path: '/contracts', icon: <FileDoneOutlined />, keys: 'g c' },
  { key: 'report', path: '/report', icon: <BarChartOutlined />, keys: 'g r' },
  { key: 'settings', path: '/settings', icon: <SettingOutlined />, keys: 'g ,' },
];

const toolPlaces: readonly Place[] = [
  { key: 'import', path: '/import', icon: <ImportOutlined />, keys: 'g i' },
  { key: 'duplicates', path: '/duplicates', icon: <DiffOutlined />, keys: 'g u' },
  { key: 'history', path: '/history', icon: <HistoryOutlined />, keys: 'g h' },
];

function isHere(place: Place, location: string): boolean {
  if (place.path === '/') return location === '/';
  return [place.path, place.also].some(
    (path) => path !== undefined && (location === path || location.startsWith(`${path}/`)),
  );
}

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
  const current = isHere(place, location);
  useShortcut({ keys: place.keys, label: t('goTo', { page: t(place.key) }) }, () => go(place.path));
  return (
    <li>
      <Link
        href={place.path}
        className={current ? 'rail-link rail-link-current' : 'rail-link'}
        aria-current={current ? 'page' : undefined}
      >
        {place.icon}
        <span>{t(place.key)}</span>
      </Link>
    </li>
  );
}
