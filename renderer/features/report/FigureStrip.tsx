import type { ReactNode } from 'react';
import type { ReportModel } from '../../../shared/contract/overview.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { change, money, number, share } from '../../ui/format.ts';
import { behindFigure, previousPeriodOf, type RowsAsked } from './rowsAsked.ts';
import { words } from './words.ts';

type Figure = ReportModel['figures'][number];

const basisWords = { signed: 'basisSigned', received: 'basisReceived', state: 'basisState' } as const;

interface FigureStripProps {
  readonly report: ReportModel;
  readonly onAsk: (asked: RowsAsked) => void;
}

/** The main figures: each names its basis, the same period before, and opens its rows. */
export function FigureStrip({ report, onAsk }: FigureStripProps): ReactNode {
  const t = useWords(words);
  return (
    <section className="report-figures" aria-label={t('figures')}>
      {report.figures.map((figure) => (
        <FigureCell key={figure.code} figure={figure} report={report} onAsk={onAsk} />
      ))}
    </section>
  );
}

function FigureCell({ figure, report, onAsk }: FigureStripProps & { figure: Figure }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const known = Object.hasOwn(words.zh, figure.code);
  const name = known ? t(figure.code as 'contractCount') : figure.code;
  const write = (value: number) => {
    if (figure.unit === 'fen') return money(value, language);
    return figure.unit === 'share' ? share(value) : number(value);
  };
  const ask = (period: { from: string; to: string }) => {
    const question = behindFigure(figure.code, period);
    if (question !== null) onAsk({ name, question });
  };
  const moved = change(figure.value, figure.previous);
  return (
    <div className="report-figure">
      <span className="report-figure-name">{name}</span>
      <button
        type="button"
        className="report-number report-figure-value"
        aria-label={`${write(figure.value)} ${t('openRows', { name })}`}
        onClick={() => ask({ from: report.from, to: report.to })}
      >
        {write(figure.value)}
      </button>
      <span className="report-figure-basis">
        {t(basisWords[figure.basis])}
        {moved !== null && <b>{moved}</b>}
      </span>
      {figure.basis !== 'state' && (
        <span className="report-figure-before">
          {figure.previous === null ? (
            t('noPrevious')
          ) : (
            <button type="button" className="report-number" onClick={() => ask(previousPeriodOf(report))}>
              {t('samePeriod', { value: write(figure.previous) })}
            </button>
          )}
        </span>
      )}
    </div>
  );
}
