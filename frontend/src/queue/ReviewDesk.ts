// The page of the queue without its picture: what is on it, what was said of it, sent, taken back.

import { newKey } from '~/api/newKey';
import { ApiError, sentenceOf, Unreachable } from '~/api/errors';
import type { QueueDecision, QueueOutcome, QueuePage, Tile } from '~/api/types';
import { Watched } from '~/player/Watched';
import { cardsLeft, CHANGED, undoing, withStroke } from '~/queue/outcomes';
import { decisionsOf, withVerdict, type Card, type Verdict } from '~/queue/Verdict';

/** What the desk needs of the server; throws what `sentenceOf` can tell. */
export interface QueueDoor {
  fetch(without: readonly string[]): Promise<QueuePage>;
  send(decisions: readonly QueueDecision[]): Promise<readonly QueueOutcome[]>;
}

/** Keeps what could not be sent, also when the page is closed. */
export interface Shelf {
  get(): readonly QueueDecision[] | null;
  put(decisions: readonly QueueDecision[] | null): void;
}

export type Numbers = Omit<QueuePage, 'results'>;

export interface DeskState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly cards: readonly Card[];
  readonly selected: number;
  readonly numbers: Numbers | null;
  readonly isSending: boolean;
  /** Why what was decided is not sent yet; nothing of it is lost. */
  readonly trouble: string | null;
  /** One sentence on what just happened. */
  readonly note: string;
  readonly failure: string;
  readonly canUndo: boolean;
  /** Strokes decided since the page was opened. */
  readonly decided: number;
  /** Strokes left for later in this visit. */
  readonly postponed: number;
}

interface Said {
  readonly stroke: string;
  readonly before: Verdict | null;
}

interface Accepted {
  readonly cards: readonly Card[];
  readonly outcomes: readonly QueueOutcome[];
}

const MOST_WITHOUT = 100; // as the API has it
const MOST_UNDONE = 20; // pages

export class ReviewDesk {
  readonly state = new Watched<DeskState>({
    phase: 'loading',
    cards: [],
    selected: 0,
    numbers: null,
    isSending: false,
    trouble: null,
    note: '',
    failure: '',
    canUndo: false,
    decided: 0,
    postponed: 0,
  });
  private said: Said[] = [];
  private accepted: Accepted[] = [];
  private later: string[] = [];
  private waiting: { decisions: readonly QueueDecision[]; cards: readonly Card[] } | null = null;

  constructor(
    private readonly door: QueueDoor,
    private readonly shelf: Shelf,
    private readonly newId: () => string = newKey,
  ) {}

  /** Sends what an earlier visit could not, then brings the first page. */
  async open(): Promise<void> {
    const kept = this.shelf.get();
    if (kept) {
      this.waiting = { decisions: kept, cards: [] };
      await this.sendWaiting();
      return;
    }
    await this.load('');
  }

  select(at: number): void {
    const { cards } = this.now;
    if (cards.length > 0) this.set({ selected: Math.min(Math.max(0, at), cards.length - 1) });
  }

  /** Moves the selection on a grid of this many columns; stays where there is nothing beyond. */
  move(columnsOn: number, rowsOn: number, columns: number): void {
    const { selected, cards } = this.now;
    const at = selected + columnsOn + rowsOn * columns;
    if (at >= 0 && at < cards.length) this.select(at);
  }

  say(verdict: Verdict, at: number = this.now.selected): void {
    const { cards, isSending, trouble } = this.now;
    const card = cards[at];
    if (!card || isSending || trouble !== null) return;
    this.said.push({ stroke: card.tile.stroke.id, before: card.verdict });
    this.set({
      cards: cards.with(at, withVerdict(card, verdict)),
      selected: at,
      note: '',
      canUndo: true,
    });
  }

  /** Sends what was decided and brings the next page. */
  async accept(): Promise<void> {
    const { cards, isSending, phase } = this.now;
    if (isSending || phase !== 'ready') return;
    if (this.waiting) {
      await this.sendWaiting();
      return;
    }
    const decisions = decisionsOf(cards, this.newId);
    if (decisions.length === 0) {
      await this.turnPage(cards);
      return;
    }
    this.waiting = { decisions, cards };
    await this.sendWaiting();
  }

  /** Takes the last thing back: a word on this page, or else the whole page before. */
  async undo(): Promise<void> {
    const { cards, isSending, trouble } = this.now;
    if (isSending || trouble !== null) return;
    const last = this.said.pop();
    if (!last) {
      await this.takeBack();
      return;
    }
    const at = cards.findIndex(({ tile }) => tile.stroke.id === last.stroke);
    const card = cards[at];
    if (card) {
      this.set({ cards: cards.with(at, { ...card, verdict: last.before }), selected: at });
    }
    this.set({ canUndo: this.canUndo });
  }

  /** Brings what was left for later again, or the page that did not come. */
  async again(): Promise<void> {
    this.later = [];
    await this.load('');
  }

  /** What comes after this page, as far as anybody can tell; to have its clips cut early. */
  async peek(): Promise<readonly Tile[]> {
    const here = this.now.cards.map(({ tile }) => tile.stroke.id);
    const without = [...here, ...this.later].slice(0, MOST_WITHOUT);
    return (await this.door.fetch(without)).results;
  }

  private get now(): DeskState {
    return this.state.get();
  }

  private get canUndo(): boolean {
    return this.said.length > 0 || this.accepted.length > 0;
  }

  private set(changes: Partial<DeskState>): void {
    this.state.set({ ...this.now, ...changes });
  }

  private async load(note: string): Promise<void> {
    this.set({ phase: 'loading', postponed: this.later.length });
    try {
      const page = await this.door.fetch(this.later.slice(-MOST_WITHOUT));
      this.said = [];
      this.show(
        page.results.map((tile) => ({ tile, verdict: null })),
        note,
      );
      this.set({ numbers: numbersOf(page) });
    } catch (error) {
      this.set({ phase: 'failed', failure: sentenceOf(error) });
    }
  }

  private show(cards: readonly Card[], note: string): void {
    this.set({ phase: 'ready', cards, selected: 0, note, canUndo: this.canUndo });
  }

  private async turnPage(cards: readonly Card[], note = ''): Promise<void> {
    const left = cards.filter(({ verdict }) => verdict?.kind === 'later');
    this.later.push(...left.map(({ tile }) => tile.stroke.id));
    await this.load(note);
  }

  private async sendWaiting(): Promise<void> {
    if (!this.waiting) return;
    const { decisions, cards } = this.waiting;
    this.set({ isSending: true });
    let outcomes: readonly QueueOutcome[];
    try {
      outcomes = await this.door.send(decisions);
    } catch (error) {
      await this.couldNotSend(decisions, error);
      return;
    }
    this.waiting = null;
    this.shelf.put(null);
    this.set({ isSending: false, trouble: null });
    await this.goOn(cards, outcomes);
  }

  /** Keeps what may still arrive when it is sent again; what the server refuses is said anew. */
  private async couldNotSend(decisions: readonly QueueDecision[], error: unknown): Promise<void> {
    if (isPassing(error)) {
      this.shelf.put(decisions);
      this.set({ isSending: false, trouble: sentenceOf(error), phase: 'ready' });
      return;
    }
    this.waiting = null;
    this.shelf.put(null);
    this.set({ isSending: false, trouble: null, note: sentenceOf(error) });
    if (this.now.cards.length === 0) await this.load(sentenceOf(error));
  }

  private async goOn(cards: readonly Card[], outcomes: readonly QueueOutcome[]): Promise<void> {
    const done = outcomes.filter(({ outcome }) => outcome === 'done');
    const changed = done.flatMap(({ strokes }) => strokes);
    this.set({ decided: this.now.decided + changed.length });
    if (done.length > 0 && cards.length > 0) {
      this.accepted = [...this.accepted, { cards, outcomes: done }].slice(-MOST_UNDONE);
    }
    const { left, sentences } = cardsLeft(cards, outcomes);
    this.said = [];
    const note = sentences.join(' ');
    if (left.length > 0) this.show(left, note);
    else await this.turnPage(cards, note);
  }

  /** Makes the page before what it was, on the server too, and shows it again. */
  private async takeBack(): Promise<void> {
    const last = this.accepted.pop();
    if (!last) return;
    this.set({ isSending: true });
    const decisions = last.outcomes.map((outcome) => undoing(outcome, last.cards, this.newId()));
    let outcomes: readonly QueueOutcome[];
    try {
      outcomes = await this.door.send(decisions);
    } catch (error) {
      this.accepted.push(last);
      this.set({ isSending: false, note: sentenceOf(error) });
      return;
    }
    const back = outcomes.filter(({ outcome }) => outcome === 'done');
    const strokes = new Map(back.flatMap((each) => each.strokes).map((each) => [each.id, each]));
    const cards = last.cards.flatMap((card) => withStroke(card, strokes));
    this.set({ isSending: false, decided: Math.max(0, this.now.decided - strokes.size) });
    const isWhole = back.length === outcomes.length;
    if (cards.length > 0) this.show(cards, isWhole ? 'Taken back.' : CHANGED);
    else this.set({ note: CHANGED, canUndo: this.canUndo });
    this.refreshNumbers();
  }

  private refreshNumbers(): void {
    this.door
      .fetch(this.later.slice(-MOST_WITHOUT))
      .then((page) => this.set({ numbers: numbersOf(page) }))
      .catch(() => undefined); // the next page brings them
  }
}

/** Whether it may work when it is sent again as it is: no network, a busy server, signed out. */
function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return (
    error instanceof ApiError && (error.status >= 500 || [401, 408, 429].includes(error.status))
  );
}

function numbersOf({ left, expected, audit, missed }: QueuePage): Numbers {
  return { left, expected, audit, missed };
}
