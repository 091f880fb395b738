import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { wordsIn } from '../i18n/words.ts';
import { words } from './words.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Another address is another try: a broken page must not keep the others from being shown. */
  readonly address?: string;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** Catches what breaks while a screen is drawn: says so in words and offers to load the window again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.error !== null && before.address !== this.props.address) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const t = wordsIn(words, document.documentElement.lang === 'en' ? 'en' : 'zh');
    return (
      <main className="start-page" role="alert">
        <h1>{t('brokenTitle')}</h1>
        <p>{t('brokenHint')}</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
        <details>
          <summary>{t('details')}</summary>
          <pre>{`${error.name}: ${error.message}`}</pre>
        </details>
      </main>
    );
  }
}
