// How a coach has set up their desk: own keys and own pace, kept with their login.

import type { DeskSettings } from '~/api/types';
import { KeyMap } from '~/desk/KeyMap';
import { Reaction } from '~/edits/Reaction';
import { Watched } from '~/player/Watched';

export interface Setup {
  readonly keys: KeyMap;
  readonly reaction: Reaction;
}

export type SaveSettings = (settings: DeskSettings) => Promise<unknown>;

const SAVE_AFTER_MS = 1500; // stamps come quickly; one saving for a handful of them

export class DeskSetup {
  readonly now = new Watched<Setup>({ keys: new KeyMap(), reaction: new Reaction() });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly save: SaveSettings) {}

  /** What the server has; what was changed on this page meanwhile is newer. */
  load(settings: DeskSettings): void {
    if (this.timer !== undefined) return;
    const { keys, stamps_ms, compensates } = settings;
    this.now.set({ keys: new KeyMap(keys), reaction: new Reaction(stamps_ms, compensates) });
  }

  change(changed: Partial<Setup>): void {
    this.now.set({ ...this.now.get(), ...changed });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), SAVE_AFTER_MS);
  }

  /** Save now what is waiting to be saved. */
  flush(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const { keys, reaction } = this.now.get();
    // It stays on this page whatever happens; the next change saves it all again.
    this.save({
      keys: Object.fromEntries(Object.entries(keys.own).map(([name, own]) => [name, [...own]])),
      stamps_ms: [...reaction.stampsMs],
      compensates: reaction.isOn,
    }).catch(() => undefined);
  }
}
