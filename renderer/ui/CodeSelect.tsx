import { TreeSelect } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type CodeTableId, children, codeTables, findCode } from '../../shared/codes/index.ts';
import { type Language, useLanguage, useWords } from '../i18n/words.ts';
import { codeWords } from './CodeText.tsx';
import { type NameEntry, nameIndexOf } from './nameIndex.ts';
import { words } from './words.ts';

const FOUND_SHOWN = 60;
const OPEN_ALL_UP_TO = 40;
const noMore: readonly TreeNode[] = [];

interface CommonProps {
  readonly table: CodeTableId;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  /** Entries that stand behind those of the table, such as an office's own. */
  readonly more?: readonly TreeNode[];
}

interface OneCode extends CommonProps {
  readonly many?: undefined;
  readonly value?: string | null;
  readonly onChange?: (code: string | null) => void;
}

interface ManyCodes extends CommonProps {
  readonly many: 'many';
  readonly value?: readonly string[] | null;
  readonly onChange?: (codes: string[] | null) => void;
}

interface TreeNode {
  readonly value: string;
  readonly title: string;
  readonly children?: TreeNode[];
}

/** Picks from a code table, by words, pinyin, initials or code. Tables of several levels are shown as a tree. */
export function CodeSelect(props: OneCode | ManyCodes): ReactNode {
  const { table, many, value, onChange, placeholder, more = noMore, ...rest } = props;
  const t = useWords(words);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const tree = useMemo(() => [...treeOf(table, language), ...more], [table, language, more]);
  const nodes = useMemo(() => {
    if (typed.trim() === '') return tree;
    return [
      ...foundNodes(table, typed, language),
      ...more.filter((node) => node.title.includes(typed.trim())),
    ];
  }, [tree, table, typed, language, more]);
  function choose(chosen: string | string[] | undefined): void {
    setTyped('');
    if (props.many === 'many') {
      const codes = Array.isArray(chosen) ? chosen : [];
      props.onChange?.(codes.length === 0 ? null : codes);
    } else props.onChange?.(typeof chosen === 'string' ? chosen : null);
  }
  return (
    <TreeSelect
      size="small"
      {...rest}
      className="code-select"
      allowClear
      multiple={many === 'many'}
      value={Array.isArray(value) ? [...value] : ((value as string | null | undefined) ?? undefined)}
      showSearch={{ filterTreeNode: false, searchValue: typed, onSearch: setTyped }}
      treeData={nodes}
      treeDefaultExpandAll={codeTables[table].entries.length <= OPEN_ALL_UP_TO}
      popupMatchSelectWidth={false}
      placeholder={placeholder ?? t('choose')}
      notFoundContent={t('notFound')}
      onChange={(chosen: string | string[] | undefined) => choose(chosen)}
    />
  );
}

function treeOf(table: CodeTableId, language: Language): TreeNode[] {
  const below = (parent: string | null): TreeNode[] =>
    children(table, parent).map((entry) => {
      const nodes = below(entry.code);
      const node = { value: entry.code, title: codeWords(table, entry.code, language) };
      return nodes.length === 0 ? node : { ...node, children: nodes };
    });
  return below(null);
}

function foundNodes(table: CodeTableId, typed: string, language: Language): TreeNode[] {
  const exact = findCode(table, typed);
  const found = nameIndexOf(entriesOf(table, language)).find(typed, FOUND_SHOWN);
  const codes = [...new Set([...(exact === null ? [] : [exact]), ...found.map((entry) => entry.id)])];
  return codes.map((code) => ({ value: code, title: codeWords(table, code, language, 'path') }));
}

const entries = new Map<string, readonly NameEntry[]>();

/** The names of a table as a list of one identity, so that its index is built once. */
function entriesOf(table: CodeTableId, language: Language): readonly NameEntry[] {
  const key = `${table} ${language}`;
  let names = entries.get(key);
  if (names === undefined) {
    names = codeTables[table].entries.map((entry) => ({
      id: entry.code,
      name: language === 'zh' ? entry.zh : (entry.en ?? entry.zh),
      number: entry.code,
    }));
    entries.set(key, names);
  }
  return names;
}
