/** The two sides of a pair as organisations; '' where one is not known. */
export interface PairParties {
  readonly institution: string;
  /** Leader of the team within its institution. */
  readonly leader: string;
  readonly firm: string;
}

interface Tally {
  won: number;
  lost: number;
}

/** What an office remembers of who worked with whom. */
export class Partners {
  readonly #signed = new Set<string>();
  readonly #ofTeam = new Map<string, Tally>();
  readonly #ofFirm = new Map<string, Tally>();
  readonly #ofBoth = new Map<string, Tally>();

  /** Whether nobody has worked with anybody yet. */
  get isEmpty(): boolean {
    return this.#signed.size + this.#ofTeam.size + this.#ofFirm.size === 0;
  }

  /** An institution and a firm have a contract. */
  signed(institution: string | null, firm: string | null): void {
    if (institution && firm) this.#signed.add(`${institution}\n${firm}`);
  }

  /** A thread came to a contract, or ended without one. */
  ended(parties: PairParties, outcome: keyof Tally): void {
    const { team, firm, both } = keysOf(parties);
    if (team !== null) tallyIn(this.#ofTeam, team)[outcome] += 1;
    if (firm !== null) tallyIn(this.#ofFirm, firm)[outcome] += 1;
    if (both !== null) tallyIn(this.#ofBoth, both)[outcome] += 1;
  }

  /**
   * How well things went before, 0…1: 1 where institution and firm have signed with each other, otherwise
   * (won + 1) / (won + lost + 2) of all threads of the team or of the firm, which starts at a half and trusts many
   * more than few (Laplace's rule of succession); undefined where neither has a thread that ended.
   */
  fit(parties: PairParties): number | undefined {
    if (this.#signed.has(`${parties.institution}\n${parties.firm}`)) return 1;
    const { team, firm, both } = keysOf(parties);
    const count = (outcome: keyof Tally) =>
      (this.#ofTeam.get(team ?? '')?.[outcome] ?? 0) +
      (this.#ofFirm.get(firm ?? '')?.[outcome] ?? 0) -
      (this.#ofBoth.get(both ?? '')?.[outcome] ?? 0);
    const [won, lost] = [count('won'), count('lost')];
    return won + lost === 0 ? undefined : (won + 1) / (won + lost + 2);
  }
}

function keysOf({ institution, leader, firm }: PairParties) {
  const team = institution !== '' && leader !== '' ? `${institution}\n${leader}` : null;
  return {
    team,
    firm: firm === '' ? null : firm,
    both: team === null || firm === '' ? null : `${team}\n${firm}`,
  };
}

function tallyIn(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? { won: 0, lost: 0 };
  tallies.set(key, known);
  return known;
}
