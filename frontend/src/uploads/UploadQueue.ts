// The queue of uploads: two at a time, paused and resumed at will, patient with the network.
import type { KeptUploads } from '~/uploads/KeptUploads';
import { QueuedUpload, type Surroundings } from '~/uploads/QueuedUpload';
import type { Transport } from '~/uploads/transport';
import { freshItem, type Destination, type UploadItem } from '~/uploads/UploadItem';

const AT_ONCE = 2; // a browser opens six connections to a server; pages need some as well

export class UploadQueue {
  private uploads: QueuedUpload[] = [];
  private shown: readonly UploadItem[] = [];
  private nextId = 1;
  private readonly around: Surroundings;
  private readonly listeners = new Set<() => void>();

  constructor(
    transport: Transport,
    private readonly kept: KeptUploads,
    now: () => number = () => performance.now(),
  ) {
    this.around = { transport, kept, now, changed: () => this.show() };
    this.recall();
  }

  items = (): readonly UploadItem[] => this.shown;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Queues files for a session; one that is on its way there already goes on where it was. */
  add(files: readonly File[], destination: Destination): void {
    for (const file of files) {
      const earlier = this.uploads.find(
        (upload) =>
          upload.item.state !== 'done' &&
          upload.item.playerSession === destination.playerSession &&
          upload.matches(file),
      );
      if (earlier?.item.state === 'interrupted') {
        earlier.rejoin(file);
      } else if (earlier) {
        earlier.wait();
      } else {
        const item = freshItem(this.nextId++, destination, file.name, file.size);
        this.uploads.push(new QueuedUpload(item, file.lastModified, file, undefined, this.around));
      }
    }
    this.show();
  }

  pause(id: number): void {
    this.find(id)?.pause();
  }

  pauseAll(): void {
    for (const upload of this.uploads) if (upload.item.state !== 'failed') upload.pause();
  }

  /** Goes on with a paused, cut off or failed upload. */
  resume(id: number): void {
    this.find(id)?.wait();
  }

  /** Tries everything the network had cut off at once; for when the system is back online. */
  resumeCutOff = (): void => {
    for (const upload of this.uploads) if (upload.item.state === 'cut off') upload.wait();
  };

  /** Goes on with an interrupted upload, now that its file has been chosen again. */
  resumeWith(id: number, file: File): void {
    const upload = this.find(id);
    if (upload?.item.state !== 'interrupted') return;
    if (upload.matches(file)) upload.rejoin(file);
    else upload.refuse(`That was another file. Choose ${upload.item.filename} again to go on.`);
  }

  /** Stops an upload for good and takes it off the list. */
  async cancel(id: number): Promise<void> {
    const upload = this.find(id);
    if (!upload) return;
    const cancelled = upload.cancel();
    this.uploads = this.uploads.filter((other) => other !== upload);
    this.show();
    await cancelled;
  }

  /** Takes finished uploads off the list. */
  clearDone(): void {
    this.uploads = this.uploads.filter(({ item }) => item.state !== 'done');
    this.show();
  }

  /** Stops everything; what the server has is offered again on the next visit. */
  dispose(): void {
    for (const upload of this.uploads) upload.halt();
    this.uploads = [];
  }

  /** Takes up again after `dispose`, from what was kept. */
  recall(): void {
    if (this.uploads.length > 0) return;
    this.uploads = this.kept.all().map((kept) => {
      const fresh = freshItem(this.nextId++, kept, kept.filename, kept.sizeBytes);
      const item: UploadItem = { ...fresh, state: 'interrupted', sentBytes: kept.sentBytes };
      return new QueuedUpload(item, kept.lastModified, null, kept.url, this.around);
    });
    this.show();
  }

  private find(id: number): QueuedUpload | undefined {
    return this.uploads.find(({ item }) => item.id === id);
  }

  private show(): void {
    this.startNext();
    this.shown = this.uploads.map(({ item }) => item);
    for (const listener of this.listeners) listener();
  }

  private startNext(): void {
    const sending = this.uploads.filter(({ item }) => item.state === 'uploading').length;
    if (sending >= AT_ONCE) return;
    const next = this.uploads.find(({ item }) => item.state === 'waiting');
    void next?.send(); // becomes `uploading` at once, which comes back here for the one after
  }
}
