import { StopOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { figureDoubts } from './figureWords.ts';
import type { Explanation } from './letter.ts';
import { askWords, doubtWords, figureDoubtWords, gateWords } from './matchCodes.ts';
import { doubtsOf } from './pair.ts';
import { words } from './words.ts';

/** What stands against a pair, and what to ask before calling. */
export function Findings({ pair }: { pair: Explanation }): ReactNode {
  const t = useWords(words);
  const doubts = doubtsOf(pair.row).filter((name) => name !== 'figures');
  const missed = figureDoubts(pair.figures);
  return (
    <div className="match-findings">
      {pair.row.gates.length > 0 && (
        <section>
          <h3>{t('detail.gates')}</h3>
          <ul>
            {pair.row.gates.map((gate) => (
              <li key={`${gate.code} ${JSON.stringify(gate.params)}`}>
                <StopOutlined aria-hidden="true" /> {gateWords(gate, t)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('detail.doubts')}</h3>
        {doubts.length === 0 && missed.length === 0 && <p className="quiet">{t('detail.noDoubts')}</p>}
        <ul>
          {missed.map((figure) => (
            <li key={`${figure.asked.quantity} ${figure.asked.value}`}>
              <WarningOutlined aria-hidden="true" /> <MarkedText text={figureDoubtWords(figure, t)} />
            </li>
          ))}
          {doubts.map((name) => (
            <li key={name}>
              <WarningOutlined aria-hidden="true" /> {doubtWords(name, t)}
            </li>
          ))}
        </ul>
      </section>
      {pair.questions.length > 0 && (
        <section>
          <h3>{t('detail.questions')}</h3>
          <ol>
            {pair.questions.map((question) => (
              <li key={`${question.code} ${JSON.stringify(question.params)}`}>
                <MarkedText text={askWords(question, t)} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
