// What the queue asks of whoever carries the bytes.

export interface Order {
  file: File;
  playerSession: string;
  /** Where an earlier try had got to; undefined for a new upload. */
  url: string | undefined;
}

export interface TransferFailure {
  /** HTTP status, or 0 when no answer came at all. */
  status: number;
  sentence: string;
}

export interface TransferEvents {
  onUrl(url: string): void;
  onSent(bytes: number): void;
  onDone(videoId: string | null): void;
  onFailed(failure: TransferFailure): void;
}

export interface Transfer {
  /** Begins, or goes on from where the server says it is. */
  start(): void;
  /** Stops sending; what the server has stays there. */
  stop(): Promise<void>;
}

export interface Transport {
  open(order: Order, events: TransferEvents): Promise<Transfer>;
  /** Tells the server to forget an unfinished upload. */
  terminate(url: string): Promise<void>;
}
