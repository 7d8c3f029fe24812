import { describe, expect, it } from 'vitest';
import { strokeAtFrame, StrokeStore } from '~/strokes/StrokeStore';
import { strokeAt } from '~/strokes/testStrokes';

describe('StrokeStore', () => {
  it('sorts by contact whatever order the pages come in', () => {
    const store = new StrokeStore();
    store.put([strokeAt(300), strokeAt(100)]);
    store.put([strokeAt(200)]);
    expect(store.strokes.get().map((stroke) => stroke.contact_frame)).toEqual([100, 200, 300]);
  });

  it('keeps one copy of a stroke that comes twice, the later one', () => {
    const store = new StrokeStore();
    const stroke = strokeAt(100);
    store.put([stroke]);
    store.put([{ ...stroke, label: 'smash' }]);
    expect(store.strokes.get().map(({ label }) => label)).toEqual(['smash']);
  });

  it('drops what a complete list does not name any more', () => {
    const store = new StrokeStore();
    store.put([strokeAt(100), strokeAt(200)]);
    store.replace([strokeAt(150)]);
    expect(store.strokes.get()).toHaveLength(1);
  });

  it('tells its watchers, but not about nothing', () => {
    const store = new StrokeStore();
    let told = 0;
    const leave = store.strokes.watch(() => (told += 1));
    store.put([strokeAt(100)]);
    store.put([]);
    expect(told).toBe(1);
    leave();
    store.put([strokeAt(200)]);
    expect(told).toBe(1);
  });
});

describe('finding strokes by frame', () => {
  const strokes = [100, 115, 300].map((contact) => strokeAt(contact)); // from -20 to +10 each

  it('finds the stroke being played, the closest contact of several', () => {
    const at = (frame: number) => strokeAtFrame(strokes, frame)?.contact_frame ?? null;
    expect([79, 80, 105, 109, 125, 126, 300].map(at)).toEqual([
      null,
      100,
      100,
      115,
      115,
      null,
      300,
    ]);
  });

  it('of two hit at once finds the first, or the one that is preferred', () => {
    const both = [...['a', 'b'].map((id) => ({ ...strokeAt(100), id })), strokeAt(115)];
    expect(strokeAtFrame(both, 100)?.id).toBe('a');
    expect(strokeAtFrame(both, 100, 'b')?.id).toBe('b');
    expect(strokeAtFrame(both, 95, 'b')?.id).toBe('b');
    expect(strokeAtFrame(both, 114, 'b')?.contact_frame).toBe(115);
  });
});
