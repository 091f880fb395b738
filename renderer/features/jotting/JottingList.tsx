import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Jotting } from '../../../shared/contract/jottings.ts';
import { useWords } from '../../i18n/words.ts';
import { openFile } from '../../store/files.ts';
import { type InputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { TodayList } from '../today/TodayList.tsx';
import { words } from './words.ts';
import './jotting.css';

type SortAs = InputFor<'jottings', 'sort'>['as'];

/** What was noted and not yet sorted, with what the names in it suggest; one press sorts. */
export function JottingList(): ReactNode {
  const t = useWords(words);
  const { data } = useRead('jottings', 'open', {});
  return (
    <TodayList
      name="jottings"
      title={t('unsorted')}
      none={t('unsortedNone')}
      items={data?.jottings ?? []}
      render={(jotting) => <JottingItem key={jotting.id} jotting={jotting} />}
    />
  );
}

function JottingItem({ jotting }: { jotting: Jotting }): ReactNode {
  const t = useWords(words);
  const { suggestions, organisation, person } = jotting;
  const [, go] = useLocation();
  const sorting = useWrite('jottings', 'sort', { done: t('sorted') });
  const attaching = useWrite('jottings', 'attach');
  async function sort(as: SortAs): Promise<void> {
    const target = await sorting.run({ id: jotting.id, as });
    const isNew = as.kind === 'need' || as.kind === 'achievement';
    if (isNew && target?.targetKind) go(`/${target.targetKind}/${target.targetId}`);
  }
  const attach = (patch: { organisationId?: string | null; personId?: string | null }) =>
    void attaching.run({ id: jotting.id, ...patch });
  return (
    <li className="jotting-item" data-testid={`jotting-${jotting.id}`}>
      <p className="jotting-head">
        <span className="quiet">
          {t(jotting.source)} · {jotting.happenedOn}
          {jotting.nextStepOn !== null && ` · ${t('nextOn', { day: jotting.nextStepOn })}`}
        </span>
        {jotting.attachments.map((file) => (
          <FileLink key={file.id} file={file} />
        ))}
      </p>
      <p className="jotting-words">
        <Data>{jotting.body ?? jotting.title}</Data>
      </p>
      <p className="jotting-whose">
        {organisation === null ? (
          suggestions.organisations.map(({ id, name }) => (
            <Button key={id} size="small" type="dashed" onClick={() => attach({ organisationId: id })}>
              <span>
                <MarkedText text={t('whose', { name })} />
              </span>
            </Button>
          ))
        ) : (
          <Attached name={organisation.name} onTakeOff={() => attach({ organisationId: null })} />
        )}
        {person === null ? (
          suggestions.persons.map(({ id, name }) => (
            <Button key={id} size="small" type="dashed" onClick={() => attach({ personId: id })}>
              <span>
                <MarkedText text={t('who', { name })} />
              </span>
            </Button>
          ))
        ) : (
          <Attached name={person.name} onTakeOff={() => attach({ personId: null })} />
        )}
      </p>
      <p className="jotting-ways">
        {suggestions.threads.map(({ id, name }) => (
          <Button key={id} size="small" onClick={() => void sort({ kind: 'threadEvent', threadId: id })}>
            <span>
              <MarkedText text={t('toThread', { name })} />
            </span>
          </Button>
        ))}
        {suggestions.needs.map(({ id, name }) => (
          <Button key={id} size="small" onClick={() => void sort({ kind: 'addToNeed', needId: id })}>
            <span>
              <MarkedText text={t('toNeed', { name })} />
            </span>
          </Button>
        ))}
        <Button size="small" onClick={() => void sort({ kind: 'need' })}>
          {t('asNeed')}
        </Button>
        <Button size="small" onClick={() => void sort({ kind: 'achievement' })}>
          {t('asAchievement')}
        </Button>
        <Button size="small" type="text" onClick={() => void sort({ kind: 'setAside' })}>
          {t('setAside')}
        </Button>
      </p>
    </li>
  );
}

function Attached({ name, onTakeOff }: { name: string; onTakeOff(): void }): ReactNode {
  const t = useWords(words);
  return (
    <span className="jotting-attached">
      <Data>{name}</Data>
      <Button type="text" size="small" aria-label={t('takeOff', { name })} onClick={onTakeOff}>
        ×
      </Button>
    </span>
  );
}

function FileLink({ file: { id, fileName } }: { file: Jotting['attachments'][number] }): ReactNode {
  const t = useWords(words);
  return (
    <Button
      type="link"
      size="small"
      aria-label={t('openFile', { name: fileName })}
      onClick={() => void openFile(id)}
    >
      <Data>{fileName}</Data>
    </Button>
  );
}
