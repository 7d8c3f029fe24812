// What survives a reload: where each unfinished upload is on the server, and which file it was.

export interface KeptUpload {
  url: string;
  filename: string;
  sizeBytes: number;
  lastModified: number;
  sentBytes: number;
  playerSession: string;
  playerSessionTitle: string;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class KeptUploads {
  private readonly key: string;

  /** Each member has their own shelf, so that a shared computer mixes nothing up. */
  constructor(
    private readonly shelf: Shelf,
    memberId: number,
  ) {
    this.key = `loopdrive-uploads-${memberId}`;
  }

  all(): KeptUpload[] {
    const text = this.shelf.getItem(this.key);
    if (!text) return [];
    try {
      const kept: unknown = JSON.parse(text);
      return Array.isArray(kept) ? kept.filter(isKeptUpload) : [];
    } catch {
      return []; // written by something else: nothing of ours to lose
    }
  }

  keep(upload: KeptUpload): void {
    this.write([...this.all().filter((kept) => kept.url !== upload.url), upload]);
  }

  forget(url: string): void {
    this.write(this.all().filter((kept) => kept.url !== url));
  }

  private write(uploads: KeptUpload[]): void {
    if (uploads.length === 0) this.shelf.removeItem(this.key);
    else this.shelf.setItem(this.key, JSON.stringify(uploads));
  }
}

/** Whether a file on this computer is the one that was being uploaded. */
export function isSameFile(
  file: Pick<File, 'name' | 'size' | 'lastModified'>,
  kept: Pick<KeptUpload, 'filename' | 'sizeBytes' | 'lastModified'>,
): boolean {
  return (
    file.name === kept.filename &&
    file.size === kept.sizeBytes &&
    file.lastModified === kept.lastModified
  );
}

function isKeptUpload(value: unknown): value is KeptUpload {
  if (typeof value !== 'object' || value === null) return false;
  const kept = value as Partial<Record<keyof KeptUpload, unknown>>;
  return (
    typeof kept.url === 'string' &&
    typeof kept.filename === 'string' &&
    typeof kept.sizeBytes === 'number' &&
    typeof kept.lastModified === 'number' &&
    typeof kept.sentBytes === 'number' &&
    typeof kept.playerSession === 'string' &&
    typeof kept.playerSessionTitle === 'string'
  );
}
