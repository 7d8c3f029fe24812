// One file on its way, as pages see it.

export type UploadState =
  | 'waiting' // for its turn
  | 'uploading'
  | 'paused' // by a person
  | 'cut off' // by the network; goes on by itself
  | 'failed' // refused; trying again is a person's decision
  | 'interrupted' // by a reload; the browser needs the file to be chosen again
  | 'done';

export interface Destination {
  readonly playerSession: string;
  readonly playerSessionTitle: string;
}

export interface UploadItem extends Destination {
  readonly id: number;
  readonly filename: string;
  readonly sizeBytes: number;
  readonly state: UploadState;
  readonly sentBytes: number;
  /** Bytes per second; null while unknown. */
  readonly speed: number | null;
  readonly remainingS: number | null;
  /** One sentence: why it failed, or what to do. */
  readonly sentence: string;
  readonly videoId: string | null;
}

export function freshItem(
  id: number,
  { playerSession, playerSessionTitle }: Destination,
  filename: string,
  sizeBytes: number,
): UploadItem {
  return {
    id,
    filename,
    sizeBytes,
    playerSession,
    playerSessionTitle,
    state: 'waiting',
    sentBytes: 0,
    speed: null,
    remainingS: null,
    sentence: '',
    videoId: null,
  };
}

/** Whether closing the page now would stop something. */
export function isUnderway(item: UploadItem): boolean {
  return item.state === 'uploading' || item.state === 'waiting' || item.state === 'cut off';
}

/** How much of these files has been sent, 0 to 1. */
export function shareSent(items: readonly UploadItem[]): number {
  const size = items.reduce((sum, item) => sum + item.sizeBytes, 0);
  return size === 0 ? 0 : items.reduce((sum, item) => sum + item.sentBytes, 0) / size;
}
