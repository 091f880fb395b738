import { Command } from 'cmdk';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { ListKind } from '../../../shared/contract/common.ts';
import { mainPlaces, toolPlaces } from '../../app/places.ts';
import { words as appWords } from '../../app/words.ts';
import { useWords } from '../../i18n/words.ts';
import { closePalette } from '../../store/palette.ts';
import { type OutputFor, useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { type NameEntry, nameIndexOf } from '../../ui/nameIndex.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { langOf } from '../catalogue/fieldText.tsx';
import { listKinds, markedPieces, pathOf, type RecordItem } from './paletteItems.ts';
import { usePaletteCommands } from './usePaletteCommands.ts';
import { usePaletteRecords } from './usePaletteRecords.ts';
import { words } from './words.ts';

const DOINGS_SHOWN = 8;

/** Something to do: a page to go to, or a command. */
interface Doing extends NameEntry {
  readonly group: 'pages' | 'commands';
  readonly keys?: string;
  readonly run: () => void;
}

/** The inside of the palette; it starts empty each time it opens. */
export function PaletteBox(): ReactNode {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const records = usePaletteRecords(typed);
  const doings = useDoings();
  const [, go] = useLocation();
  const text = typed.trim();
  const shown = useMemo(
    () => nameIndexOf(doings).find(text, text === '' ? doings.length : DOINGS_SHOWN),
    [doings, text],
  );
  const jottings =
    useRead('jottings', 'find', { text }, { enabled: text !== '', whileAsking: 'keepPrevious' }).data
      ?.jottings ?? [];
  const noted = text === '' ? [] : jottings;
  const nothing = text !== '' && shown.length === 0 && records.items.length === 0 && noted.length === 0;
  return (
    <Command label={t('title')} shouldFilter={false} loop onKeyDown={keepComposition}>
      <Command.Input
        autoFocus
        lang={langOf(typed)}
        value={typed}
        onValueChange={setTyped}
        placeholder={t('placeholder')}
      />
      <Command.List>
        {nothing && (
          <div className="palette-nothing">{records.searching ? t('searching') : t('nothing', { text })}</div>
        )}
        {records.items.length > 0 && (
          <Command.Group heading={t('records')}>
            {records.items.map((item) => (
              <RecordRow
                key={item.id}
                item={item}
                onOpen={() => finish(() => go(pathOf(item.kind, item.id)))}
              />
            ))}
          </Command.Group>
        )}
        <JottingGroup jottings={noted} onOpen={(path) => finish(() => go(path))} />
        {(['pages', 'commands'] as const).map((group) => (
          <DoingGroup
            key={group}
            heading={t(group)}
            doings={shown.filter((doing) => doing.group === group)}
          />
        ))}
      </Command.List>
    </Command>
  );
}

type Found = OutputFor<'jottings', 'find'>['jottings'];

/** What was noted, also what has been sorted since: that opens what was made of it. */
function JottingGroup({ jottings, onOpen }: { jottings: Found; onOpen(path: string): void }): ReactNode {
  const t = useWords(words);
  if (jottings.length === 0) return null;
  return (
    <Command.Group heading={t('jottings')}>
      {jottings.map(({ id, number, line, happenedOn, target }) => (
        <Command.Item key={id} value={id} onSelect={() => onOpen(pathOfJotting(target))}>
          <span className="palette-title">
            <Data>{line}</Data>
          </span>
          <span className="quiet">
            {number} · {happenedOn}
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function pathOfJotting(target: Found[number]['target']): string {
  const kind = listKinds.find((each) => each === target?.kind);
  return target === null || kind === undefined ? '/' : pathOf(kind, target.id);
}

/** While an input method composes, Enter and the arrows choose its candidates. */
function keepComposition(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation();
}

function finish(run: () => void): void {
  closePalette();
  run();
}

function useDoings(): readonly Doing[] {
  const t = useWords(appWords);
  const [, go] = useLocation();
  const commands = usePaletteCommands();
  return useMemo(
    () => [
      ...[...mainPlaces, ...toolPlaces].map(
        (place): Doing => ({
          id: place.path,
          name: t(place.key),
          group: 'pages',
          keys: place.keys,
          run: () => go(place.path),
        }),
      ),
      ...commands.map((command): Doing => ({ ...command, group: 'commands' })),
    ],
    [t, go, commands],
  );
}

function DoingGroup({ heading, doings }: { heading: string; doings: readonly Doing[] }): ReactNode {
  if (doings.length === 0) return null;
  return (
    <Command.Group heading={heading}>
      {doings.map((doing) => (
        <Command.Item key={doing.id} value={doing.id} onSelect={() => finish(doing.run)}>
          <span className="palette-title">
            <MarkedText text={doing.name} />
          </span>
          {doing.keys !== undefined && <ShortcutHint keys={doing.keys} />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

const kindWords = {
  achievement: 'kindAchievement',
  need: 'kindNeed',
  scenario: 'kindScenario',
  organisation: 'kindOrganisation',
  person: 'kindPerson',
  thread: 'kindThread',
  contract: 'kindContract',
} as const satisfies Record<ListKind, string>;

function RecordRow({ item, onOpen }: { item: RecordItem; onOpen: () => void }): ReactNode {
  const t = useWords(words);
  return (
    <Command.Item value={item.id} onSelect={onOpen}>
      <span className="palette-kind">{t(kindWords[item.kind])}</span>
      <span className="palette-text">
        <Data className="palette-title">{item.title}</Data>
        {item.found !== null && (
          <Data className="palette-excerpt">
            {markedPieces(item.found.excerpt, item.found.marks).map((piece) =>
              piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
            )}
          </Data>
        )}
      </span>
      <span className="palette-number">{item.number}</span>
    </Command.Item>
  );
}
