// The page's ear: server-sent events as typed hints, with reconnection and a word on being cut off.

export interface VideoHint {
  video: string;
  player_session: string;
  state: string;
  progress: number;
}

export interface AnalysisHint {
  video: string;
  analysis: string;
  state: string;
  progress: number;
  stroke_count: number;
}

export interface StrokesHint {
  video: string;
  analysis: string;
  count: number;
}

export interface EditHint {
  video: string;
  edit: string;
  number: number;
}

export interface TrainingHint {
  run: string;
  state: string;
  stage: string;
  progress: number;
}

export interface RenewalHint {
  renewal: string;
  state: string;
}

/** Something of the video changed that is fetched again. */
export interface ChangeHint {
  video: string;
}

export interface Hints {
  video: VideoHint;
  analysis: AnalysisHint;
  strokes: StrokesHint;
  edit: EditHint;
  review: ChangeHint;
  comment: ChangeHint;
  feedback: ChangeHint;
  training: TrainingHint;
  renewal: RenewalHint;
}

export type HintKind = keyof Hints;
export type Connection = 'connecting' | 'live' | 'cut off';

/** The part of MessageEvent that is used. */
export interface Told {
  data?: string;
  lastEventId?: string;
}

/** The part of EventSource that is used, so that a test can play the server. */
export interface Source {
  addEventListener(type: string, listener: (event: Told) => void): void;
  readonly readyState: number;
  close(): void;
}

const CLOSED = 2; // EventSource.CLOSED: the browser has given up and will not retry by itself
const RETRY_MS = [1000, 2000, 5000, 10_000];
const KINDS: readonly HintKind[] = [
  'video',
  'analysis',
  'strokes',
  'edit',
  'review',
  'comment',
  'feedback',
  'training',
  'renewal',
];

type Listener<Kind extends HintKind> = (hint: Hints[Kind]) => void;

export class LiveEvents {
  connection: Connection = 'connecting';

  private source: Source | null = null;
  private failures = 0;
  private wasLive = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly hintListeners: { [Kind in HintKind]: Set<Listener<Kind>> } = {
    video: new Set(),
    analysis: new Set(),
    strokes: new Set(),
    edit: new Set(),
    review: new Set(),
    comment: new Set(),
    feedback: new Set(),
    training: new Set(),
    renewal: new Set(),
  };
  private readonly changeListeners = new Set<() => void>();
  private readonly gapListeners = new Set<() => void>();

  /** `lastId` is the newest event already known of; `open` asks for what came after it. */
  constructor(
    private readonly open: (lastId: string) => Source,
    private lastId: string,
  ) {}

  start(): void {
    if (this.source) return;
    const source = this.open(this.lastId);
    this.source = source;
    source.addEventListener('hello', () => this.onHello());
    source.addEventListener('error', () => this.onError(source));
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => this.onHint(kind, event));
    }
  }

  /** Hears one kind of hint until the returned function is called. */
  on<Kind extends HintKind>(kind: Kind, listener: Listener<Kind>): () => void {
    this.hintListeners[kind].add(listener);
    return () => this.hintListeners[kind].delete(listener);
  }

  /** Hears that hints may have been missed, so that everything shown should be fetched again. */
  onGap(listener: () => void): () => void {
    this.gapListeners.add(listener);
    return () => this.gapListeners.delete(listener);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  };

  /** Tries at once instead of after the pause; for when the system says it is back online. */
  retryNow = (): void => {
    if (this.timer === null) return;
    this.clearTimer();
    this.start();
  };

  dispose(): void {
    this.clearTimer();
    this.source?.close();
    this.source = null;
  }

  /** The server listens now: what happens from here on is heard. */
  private onHello(): void {
    const isReturn = this.wasLive;
    this.failures = 0;
    this.wasLive = true;
    this.become('live');
    if (isReturn) for (const listener of this.gapListeners) listener();
  }

  private onError(source: Source): void {
    this.become('cut off');
    if (source.readyState !== CLOSED || source !== this.source) return; // the browser retries
    source.close();
    this.source = null;
    const pause = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.start();
    }, pause);
  }

  private onHint(kind: HintKind, { data, lastEventId }: Told): void {
    if (!data) return;
    this.lastId = lastEventId ?? this.lastId;
    const hint = JSON.parse(data) as never; // our own server's word, of the shape its kind says
    for (const listener of this.hintListeners[kind]) listener(hint);
  }

  private become(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    for (const listener of this.changeListeners) listener();
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
