import { organisationCore, organisationKey } from '../importing/organisationNames.ts';

/** Something with a name that a text may mention. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const leastCore = 3;
const mostFound = 3;
/** What stands before the part of a firm's name that people say: '某省某市' is left out in speech. */
const places = /^(?:[^省市县区]{2,6}(?:省|市|县|区))+/;

/**
 * The organisations that a text mentions, by their whole name, without the legal form, or without province and city as
 * well; the longest mention first, three at most.
 */
export function organisationsIn<Item extends Named>(text: string, organisations: readonly Item[]): Item[] {
  const flat = organisationKey(text);
  return longestFirst(organisations, ({ name }) => {
    const core = organisationCore(name);
    const spoken = core.replace(places, '');
    const found = [organisationKey(name), core, spoken].find(
      (candidate) => candidate.length >= leastCore && flat.includes(candidate),
    );
    return found?.length ?? 0;
  });
}

/** The people whose whole name a text holds, those of the given organisations first; three at most. */
export function personsIn<Person extends Named & { readonly organisationId: string | null }>(
  text: string,
  persons: readonly Person[],
  organisationIds: ReadonlySet<string>,
): Person[] {
  const own = ({ organisationId }: Person) => organisationId !== null && organisationIds.has(organisationId);
  // Names of two characters are words as often as names: they count only within a firm that is mentioned too.
  return longestFirst(persons, (person) => {
    const isTelling = person.name.length >= 3 || (person.name.length === 2 && own(person));
    return isTelling && text.includes(person.name) ? person.name.length + (own(person) ? 10 : 0) : 0;
  });
}

function longestFirst<Item>(items: readonly Item[], weigh: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, weight: weigh(item) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostFound)
    .map(({ item }) => item);
}
