// Which scheme a page is drawn in: the system's or the chosen one; video pages are dark until told.

export type Scheme = 'light' | 'dark';
export type SchemeChoice = Scheme | 'system';
export type SchemePlace = 'pages' | 'video';

type Keep = Pick<Storage, 'getItem' | 'setItem'>;

const DEFAULTS: Record<SchemePlace, SchemeChoice> = { pages: 'system', video: 'dark' };
const keyOf = (place: SchemePlace) => `loopdrive-scheme-${place}`;

export class SchemeChoices {
  private listeners = new Set<() => void>();

  constructor(
    private readonly store: Keep,
    private readonly systemIsDark: () => boolean,
  ) {}

  /** What was chosen for a place; the system's scheme, or dark for videos, until then. */
  choice(place: SchemePlace): SchemeChoice {
    const kept = this.store.getItem(keyOf(place));
    return kept === 'light' || kept === 'dark' || kept === 'system' ? kept : DEFAULTS[place];
  }

  choose(place: SchemePlace, choice: SchemeChoice): void {
    this.store.setItem(keyOf(place), choice);
    this.announce();
  }

  scheme(place: SchemePlace): Scheme {
    const choice = this.choice(place);
    if (choice !== 'system') return choice;
    return this.systemIsDark() ? 'dark' : 'light';
  }

  /** Tells every listener to look again, here or when the system changes its mind. */
  announce = (): void => {
    for (const listener of this.listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
