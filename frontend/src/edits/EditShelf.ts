// Edits that outlive the page, in the browser's own database: one shelf a member and video.

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Shelf } from '~/edits/EditQueue';
import type { PendingEdit } from '~/edits/PendingEdit';

interface Kept {
  readonly shelf: string;
  readonly edit: PendingEdit;
}

interface Desk extends DBSchema {
  edits: { key: string; value: Kept; indexes: { shelf: string } };
}

function openDesk(): Promise<IDBPDatabase<Desk>> {
  return openDB<Desk>('loopdrive-desk', 1, {
    upgrade: (database) => {
      const edits = database.createObjectStore('edits', { keyPath: 'edit.id' });
      edits.createIndex('shelf', 'shelf');
    },
  });
}

/** Where a browser keeps nothing (private windows of some), edits live as long as the page. */
export class EditShelf implements Shelf {
  private readonly desk = openDesk().catch(() => null);
  private readonly shelf: string;

  /** Each member has their own, so that a shared computer mixes nothing up. */
  constructor(memberId: number, videoId: string) {
    this.shelf = `${memberId}/${videoId}`;
  }

  async all(): Promise<PendingEdit[]> {
    const kept = await (await this.desk)?.getAllFromIndex('edits', 'shelf', this.shelf);
    return (kept ?? []).map(({ edit }) => edit);
  }

  async put(edit: PendingEdit): Promise<void> {
    await (await this.desk)?.put('edits', { shelf: this.shelf, edit });
  }

  async remove(id: string): Promise<void> {
    await (await this.desk)?.delete('edits', id);
  }
}
