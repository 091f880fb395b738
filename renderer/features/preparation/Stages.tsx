import { Button, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { Preparation } from '../../../shared/contract/preparation.ts';
import type { PreparedKind, PreparedStage } from '../../../shared/domain/preparation.ts';
import { preparationProblemWords } from '../../i18n/preparationWords.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { words } from './words.ts';

interface StagesProps {
  readonly kind: PreparedKind;
  readonly id: string;
  readonly preparation: Preparation;
}

const stageTable = { need: 'needStage', achievement: 'achievementStage' } as const;

/** The present state and where it may go; what is not possible yet says why. */
export function Stages({ kind, id, preparation: { stage, moves } }: StagesProps): ReactNode {
  const t = useWords(words);
  const problemOf = useWords(preparationProblemWords);
  const language = useLanguage();
  const moving = useWrite('preparation', 'move');
  const name = (code: PreparedStage) => codeLabel(stageTable[kind], code, language);
  return (
    <div className="preparation-stages">
      <span>
        {t('state')} <Tag color="processing">{name(stage)}</Tag>
      </span>
      {moves.map(({ to, problem }) => (
        <Tooltip key={to} title={problem === null ? undefined : problemOf(problem)}>
          <Button
            size="small"
            disabled={problem !== null}
            loading={moving.busy}
            onClick={() => void moving.run({ kind, id, to, reason: null })}
          >
            {t('moveTo', { stage: name(to) })}
            {problem !== null && <span className="visually-hidden"> {problemOf(problem)}</span>}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}
