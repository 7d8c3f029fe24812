// A comment being written: its words, what it is about, and its place between two visits.

import { newKey } from '~/api/newKey';
import type { Person, Stroke } from '~/api/types';
import { Watched } from '~/player/Watched';

export type About = 'stroke' | 'moment' | 'video';
export type NamedStroke = Pick<Stroke, 'id' | 'label' | 'contact_frame'>;

/** What the desk shows. */
export interface Here {
  readonly frame: number;
  readonly stroke: NamedStroke | null;
}

export interface DraftState {
  /** Of exactly these words: sent again because the answer was lost, they are said once. */
  readonly key: string;
  readonly text: string;
  /** Whom the writer picked from the list; the text says whether they are still meant. */
  readonly chosen: readonly Person[];
  /** What the writer chose it to be about; null leaves it to what is there. */
  readonly about: About | null;
  /** What the desk showed when the writing began; the video may go on meanwhile. */
  readonly pinned: Here | null;
}

export type Target =
  | { readonly about: 'stroke'; readonly stroke: NamedStroke }
  | { readonly about: 'moment'; readonly frame: number }
  | { readonly about: 'video' };

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const BLANK: Omit<DraftState, 'key'> = { text: '', chosen: [], about: null, pinned: null };

export class Draft {
  readonly state: Watched<DraftState>;
  private readonly place: string;

  constructor(
    private readonly shelf: Shelf,
    videoId: string,
  ) {
    this.place = `loopdrive-comment-${videoId}`;
    this.state = new Watched(this.kept());
  }

  /** Somebody turns to the field: what is shown now is what they mean. */
  begin(here: Here): void {
    if (!this.state.get().pinned) this.change({ pinned: here });
  }

  /** They turn away; with nothing written, the next beginning counts. */
  leave(): void {
    if (!this.state.get().text) this.change({ pinned: null });
  }

  write(text: string, here: Here): void {
    this.begin(here);
    this.change({ text });
  }

  choose(person: Person): void {
    this.change({ chosen: [...this.state.get().chosen, person] });
  }

  /** Say what it is about, as it is shown now. */
  attach(about: About, here: Here): void {
    const { text, pinned } = this.state.get();
    const isKept = about === 'video' || !text;
    this.change({ about, pinned: isKept ? pinned : here });
  }

  /** It was sent; what was written since then stays. */
  sent(text: string): void {
    if (this.state.get().text === text) this.change(BLANK);
  }

  private change(parts: Partial<DraftState>): void {
    const next = { ...this.state.get(), ...parts, key: newKey() };
    this.state.set(next);
    try {
      if (next.text) this.shelf.setItem(this.place, JSON.stringify(next));
      else this.shelf.removeItem(this.place);
    } catch {
      // A full or forbidden shelf costs the draft's second life, not the comment.
    }
  }

  private kept(): DraftState {
    const blank = { ...BLANK, key: newKey() };
    try {
      const kept = JSON.parse(this.shelf.getItem(this.place) ?? '{}') as Partial<DraftState>;
      return typeof kept.text === 'string' ? { ...blank, ...kept } : blank;
    } catch {
      return blank;
    }
  }
}

/** What the comment goes on: what was chosen, else the stroke that is there, else the moment. */
export function targetOf({ about, pinned }: DraftState, now: Here): Target {
  const { frame, stroke } = pinned ?? now;
  if (about === 'video') return { about };
  if (about !== 'moment' && stroke) return { about: 'stroke', stroke };
  return { about: 'moment', frame };
}
