import { type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/contract/session.ts';
import type { Language } from '../i18n/words.ts';

export type Darkness = 'light' | 'dark';

const fontFamilies: Readonly<Record<Language, string>> = {
  zh: 'var(--font)',
  en: "'Latin quotes', var(--font)",
};

const shared = {
  fontSize: 13,
  borderRadius: 4,
  wireframe: false,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
} as const;

const tokens = {
  light: {
    ...shared,
    colorPrimary: '#0958d9',
    // Hovered parts go deeper, not lighter: white words and blue ones on white both stay readable.
    colorPrimaryHover: '#0a4bb8',
    colorInfo: '#0958d9',
    colorLink: '#0958d9',
    colorLinkHover: '#063e99',
    colorTextBase: '#1f2328',
    colorBgBase: '#ffffff',
    colorBgLayout: '#f6f5f2',
    colorBorder: '#cfcbc3',
    colorBorderSecondary: '#e5e2db',
    colorTextDescription: '#5f6368',
    colorTextPlaceholder: '#73777c',
  },
  dark: {
    ...shared,
    colorPrimary: '#5b93f0',
    colorInfo: '#5b93f0',
    colorLink: '#7dabf5',
    colorLinkHover: '#a9c8fb',
    colorTextBase: '#e8e6e1',
    colorBgBase: '#17191c',
    colorBgLayout: '#131517',
    colorBgContainer: '#1c1f23',
    colorBgElevated: '#24282d',
    colorBorder: '#444a52',
    colorBorderSecondary: '#2f343a',
    colorTextDescription: '#a4a8ae',
    colorTextPlaceholder: '#8b9097',
  },
} as const;

// White words on the light blue of the dark theme would be too faint, so filled buttons keep a deeper one.
const buttonTokens = {
  light: {},
  dark: {
    colorPrimary: '#2f66cc',
    colorPrimaryHover: '#376dd0',
    colorPrimaryActive: '#2557b3',
    defaultHoverColor: '#7dabf5',
    defaultHoverBorderColor: '#7dabf5',
  },
} as const;

/** The look of antd's parts; the rest takes the same colours from app.css. */
export function themeConfig(darkness: Darkness, language: Language): ThemeConfig {
  return {
    algorithm: darkness === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...tokens[darkness], fontFamily: fontFamilies[language] },
    components: {
      // 13 px type with this padding gives rows of 36 px.
      Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 8, headerBorderRadius: 0 },
      Button: {
        ...buttonTokens[darkness],
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 2px' },
    },
  };
}

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function onSystemChange(listener: () => void): () => void {
  systemIsDark.addEventListener('change', listener);
  return () => systemIsDark.removeEventListener('change', listener);
}

/** The setting, with 'system' followed as it changes. */
export function useDarkness(setting: Settings['theme']): Darkness {
  const isSystemDark = useSyncExternalStore(onSystemChange, () => systemIsDark.matches);
  if (setting !== 'system') return setting;
  return isSystemDark ? 'dark' : 'light';
}
