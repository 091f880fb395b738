/** Words by which a 密级 column says that a row is not secret. */
const openWords = new Set([
  '公开',
  '公开级',
  '非密',
  '非密级',
  '非涉密',
  '不涉密',
  '未涉密',
  '无密级',
  '无涉密',
  '否',
  '无',
  '可公开',
  'public',
  'open',
  'unclassified',
  'none',
  'no',
  'n',
]);

/** Kinds of right that carry the character 密 without being state secrets. */
const rightsWords = /(?:技术|商业|经营)(?:秘密|机密|诀窍)/g;

/** The official mark on a document: level, star, term. It never stands in an ordinary sentence. */
const officialMark = /(?:绝密|机密|秘密)\s*[★☆]/;

/** What the secrecy column says of a row. */
export type SecrecyVerdict = 'open' | 'secret' | 'rightsKind';

/**
 * Judges one cell of a 密级 column (domain.md §2.3: secret results are not registered this way). Everything
 * but 公开/非密 and their spellings is secret, an unknown word too; 技术秘密 and 商业秘密 are kinds of right and
 * say nothing about secrecy.
 */
export function judgeSecrecy(text: string): SecrecyVerdict {
  const flat = text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
  if (flat === '' || openWords.has(flat)) return 'open';
  return flat.replace(rightsWords, '') === '' ? 'rightsKind' : 'secret';
}

/**
 * The official mark of a state secret, such as 机密★, if a text carries one; null else. Only the mark is given
 * back, because the text around it must not travel into messages.
 */
export function secrecyMarkIn(text: string): string | null {
  if (!text.includes('密')) return null;
  return officialMark.exec(text.replace(rightsWords, ''))?.[0] ?? null;
}

/** The mark of secrecy in running text: the official one, or a line such as '密级：秘密'; null when there is none. */
export function secrecyOfText(text: string): string | null {
  const told = /密\s*级\s*[:：]\s*([^\s,，;；]+)/.exec(text)?.[1];
  return told !== undefined && judgeSecrecy(told) === 'secret' ? told : secrecyMarkIn(text);
}
