/** Parts of one cell or sentence, kept apart as the language does it; what is blank is left out. */
export function joined(parts: readonly (string | null | undefined)[], language: 'zh' | 'en'): string {
  return parts.filter(Boolean).join(language === 'zh' ? '；' : '; ');
}
