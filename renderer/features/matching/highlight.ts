/** A place in a text that speaks for the pair; offsets in UTF-16 units, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** 0: nothing found here; 1 to 3: how much this place adds, three depths of one hue. */
type Depth = 0 | 1 | 2 | 3;

export interface Segment {
  readonly text: string;
  readonly depth: Depth;
  readonly start: number;
}

/**
 * Cuts a text into runs of equal depth, in order; put together again they are the text. Where spans overlap the
 * heaviest one counts. Spans outside the text are cut to it, empty ones and those without weight are left out.
 * @param heaviest the weight that gets the deepest hue, so that both texts of a pair share one scale
 */
export function segmentsOf(text: string, spans: readonly Span[], heaviest = heaviestOf(spans)): Segment[] {
  const depths = new Uint8Array(text.length);
  for (const span of spans) {
    const depth = depthOf(span.weight, heaviest);
    const end = Math.min(text.length, span.end);
    for (let index = Math.max(0, span.start); index < end; index += 1) {
      if (depths[index]! < depth) depths[index] = depth;
    }
  }
  return runsOf(text, depths);
}

/** The greatest weight of all spans, 0 when there are none. */
export function heaviestOf(spans: readonly Span[]): number {
  return spans.reduce((most, span) => Math.max(most, span.weight), 0);
}

const SHORTEST_PHRASE = 3;

/**
 * The distinct phrases behind the heaviest spans, most telling first, at least three characters each (shorter ones say
 * little by themselves); a phrase that lies inside one already taken is left out.
 */
export function tellingPhrases(text: string, spans: readonly Span[], limit: number): string[] {
  const phrases: string[] = [];
  const marked = segmentsOf(text, spans).filter((segment) => segment.depth > 0);
  const ordered = marked.toSorted((a, b) => b.depth - a.depth || b.text.length - a.text.length);
  for (const { text: raw } of ordered) {
    const phrase = raw.trim();
    if (phrase.length < SHORTEST_PHRASE || phrases.some((taken) => taken.includes(phrase))) continue;
    phrases.push(phrase);
    if (phrases.length === limit) break;
  }
  return phrases;
}

function depthOf(weight: number, heaviest: number): Depth {
  if (weight <= 0 || heaviest <= 0) return 0;
  const share = weight / heaviest;
  if (share >= 2 / 3) return 3;
  return share >= 1 / 3 ? 2 : 1;
}

function runsOf(text: string, depths: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && depths[index] === depths[start]) continue;
    segments.push({ text: text.slice(start, index), depth: depths[start] as Depth, start });
    start = index;
  }
  return segments;
}
