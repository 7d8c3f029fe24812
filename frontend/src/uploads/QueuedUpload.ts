// One upload through all its states. The queue says when it may send; it says when it no longer does.
import { Unreachable } from '~/api/errors';
import { isSameFile, type KeptUpload, type KeptUploads } from '~/uploads/KeptUploads';
import { SpeedMeter } from '~/progress/SpeedMeter';
import type { Transfer, TransferFailure, Transport } from '~/uploads/transport';
import type { UploadItem } from '~/uploads/UploadItem';

const RETRY_MS = [1000, 2000, 5000, 10_000];
const KEEP_EVERY_BYTES = 8 * 2 ** 20;
const STILL = { speed: null, remainingS: null } as const;

export interface Surroundings {
  transport: Transport;
  kept: KeptUploads;
  now: () => number;
  /** Called after every change, so that the queue can show it and start others. */
  changed: () => void;
}

export class QueuedUpload {
  private opening: Promise<Transfer> | null = null;
  private transfer: Transfer | null = null;
  private turn = 0;
  private readonly meter: SpeedMeter;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private keptBytes = 0;
  private isGone = false;

  constructor(
    public item: UploadItem,
    private readonly lastModified: number,
    private file: File | null,
    private url: string | undefined,
    private readonly around: Surroundings,
  ) {
    this.meter = new SpeedMeter(around.now);
  }

  matches(file: File): boolean {
    return isSameFile(file, { ...this.item, lastModified: this.lastModified });
  }

  /** Gives an interrupted upload its file back. */
  rejoin(file: File): void {
    this.file = file;
    this.become({ state: 'waiting', sentence: '' });
  }

  /** Asks for another turn; false when there is nothing to send. */
  wait(): boolean {
    const { state } = this.item;
    if (!this.file || state === 'uploading' || state === 'done') return false;
    this.clearTimer();
    this.become({ state: 'waiting', sentence: '' });
    return true;
  }

  async send(): Promise<void> {
    if (!this.file) return;
    const turn = ++this.turn;
    this.meter.reset();
    this.become({ state: 'uploading' });
    try {
      this.opening ??= this.open(this.file);
      this.transfer = await this.opening;
    } catch (error) {
      this.opening = null; // the code that carries bytes could not be loaded
      this.onFailed({ status: 0, sentence: new Unreachable(error).message });
      return;
    }
    if (turn === this.turn && this.isSending) this.transfer.start();
  }

  pause(): void {
    if (this.item.state === 'interrupted' || this.item.state === 'done') return;
    this.halt();
    this.become({ state: 'paused', sentence: '', ...STILL });
  }

  refuse(sentence: string): void {
    this.become({ sentence });
  }

  /** Stops for good; the server is told to forget what it has. */
  async cancel(): Promise<void> {
    this.halt();
    this.isGone = true;
    if (!this.url || this.item.state === 'done') return;
    this.around.kept.forget(this.url);
    await this.around.transport.terminate(this.url);
  }

  /** Stops sending and remembers where it stood. */
  halt(): void {
    this.clearTimer();
    if (this.item.state === 'uploading') void this.transfer?.stop();
    if (this.item.state !== 'done') this.keep();
  }

  private get isSending(): boolean {
    return this.item.state === 'uploading' && !this.isGone;
  }

  private open(file: File): Promise<Transfer> {
    const order = { file, playerSession: this.item.playerSession, url: this.url };
    return this.around.transport.open(order, {
      onUrl: (url) => this.onUrl(url),
      onSent: (bytes) => this.onSent(bytes),
      onDone: (videoId) => this.onDone(videoId),
      onFailed: (failure) => this.onFailed(failure),
    });
  }

  private onUrl(url: string): void {
    if (this.isGone) return;
    this.url = url;
    this.keep();
  }

  private onSent(bytes: number): void {
    if (!this.isSending) return;
    this.failures = 0;
    this.meter.note(bytes);
    const { speed } = this.meter;
    this.become({
      sentBytes: bytes,
      speed,
      remainingS: this.meter.remainingS(this.item.sizeBytes),
    });
    if (Math.abs(bytes - this.keptBytes) >= KEEP_EVERY_BYTES) this.keep();
  }

  private onDone(videoId: string | null): void {
    if (this.isGone) return;
    if (this.url) this.around.kept.forget(this.url);
    this.file = null;
    const sentBytes = this.item.sizeBytes;
    this.become({ state: 'done', sentBytes, sentence: '', videoId, ...STILL });
  }

  private onFailed({ status, sentence }: TransferFailure): void {
    if (!this.isSending) return;
    this.keep();
    if (!isPassing(status)) {
      this.become({ state: 'failed', sentence, ...STILL });
      return;
    }
    const pause = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.wait(), pause);
    this.become({ state: 'cut off', sentence, ...STILL });
  }

  private keep(): void {
    if (!this.url) return;
    this.keptBytes = this.item.sentBytes;
    this.around.kept.keep(keptForm(this.item, this.url, this.lastModified));
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private become(change: Partial<UploadItem>): void {
    this.item = { ...this.item, ...change };
    this.around.changed();
  }
}

function keptForm(item: UploadItem, url: string, lastModified: number): KeptUpload {
  const { filename, sizeBytes, sentBytes, playerSession, playerSessionTitle } = item;
  return { url, filename, sizeBytes, lastModified, sentBytes, playerSession, playerSessionTitle };
}

/** No answer, a server that restarts, or an earlier connection that still holds the upload. */
function isPassing(status: number): boolean {
  return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
}
