import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { recordKinds } from '../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { money, number } from '../../ui/format.ts';
import { words } from './words.ts';

/** The year so far and the size of the catalogue, each leading to where it comes from. */
export function TodayFigures({ overview }: { overview: OutputFor<'overview', 'today'> }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <>
      <section className="today-section" aria-labelledby="today-figures">
        <h2 id="today-figures">{t('figures')}</h2>
        <Line href="/threads" label={t('openThreads')} value={number(overview.openThreads)} />
        <Line href="/report" label={t('signed')} value={money(overview.yearSignedFen, language)} />
        <Line href="/report" label={t('received')} value={money(overview.yearReceivedFen, language)} />
      </section>
      <section className="today-section" aria-labelledby="today-catalogue">
        <h2 id="today-catalogue">{t('catalogue')}</h2>
        <div className="today-catalogue">
          {recordKinds.map((kind) => (
            <Link key={kind} href={`/${kind}`} className="today-catalogue-cell">
              <b>{number(overview.counts[kind] ?? 0)}</b>
              <span>{t(kind)}</span>
            </Link>
          ))}
        </div>
      </section>
    </>
  );
}

function Line({ href, label, value }: { href: string; label: string; value: string }): ReactNode {
  return (
    <Link href={href} className="today-item today-item-line">
      <span>{label}</span>
      <b>{value}</b>
    </Link>
  );
}
