// Measures the timeline with 5,000 strokes: `npm run dev`, then open /bench/timeline.html.

import type { Stroke } from '~/api/types';
import { FrameTable } from '~/player/FrameTable';
import { STROKE_LABELS } from '~/theme/strokes';
import { buildScene } from '~/timeline/buildScene';
import { layoutOf } from '~/timeline/layout';
import { paletteOf } from '~/timeline/palette';
import { TimelineView } from '~/timeline/TimelineView';

const STROKES = 5000;
const FRAMES_PER_S = 30;
const DURATION_S = 3600;
const STEPS = 240; // painted frames for each way of moving

const table = new FrameTable([1, FRAMES_PER_S], [[DURATION_S * FRAMES_PER_S, 1]]);

function strokeOf(at: number): Stroke {
  const contact = Math.round(((at + 0.5) / STROKES) * table.frames);
  const label = STROKE_LABELS[(at * 7) % 4] ?? 'serve';
  return {
    id: String(at),
    player: null,
    player_name: '',
    end: at % 2 ? 'left' : 'right',
    label,
    start_frame: Math.max(0, contact - 12),
    contact_frame: contact,
    end_frame: Math.min(table.frames - 1, contact + 9),
    start_s: 0,
    contact_s: 0,
    end_s: 0,
    state: 'predicted',
    version: 0,
    agreement: null,
    zone: '',
    outcome: '',
    confidence: ((at * 13) % 100) / 100,
    consistency: ((at * 29) % 100) / 100,
    probabilities: { serve: 0, forehand: 0, backhand: 0, smash: 0 },
  };
}

function nothing(): void {
  // The bench looks at nobody's requests.
}

function openView(host: HTMLElement): TimelineView {
  const requests = {
    showFrame: nothing,
    jumpTo: nothing,
    scrub: nothing,
    scrubEnded: nothing,
    hover: nothing,
  };
  const view = new TimelineView(host, table, paletteOf(host, 'dark'), requests);
  const layout = layoutOf(2, false);
  host.style.height = `${layout.height}px`;
  const strokes = Array.from({ length: STROKES }, (_, at) => strokeOf(at));
  const lanes = [
    { end: 'left', name: 'Left' },
    { end: 'right', name: 'Right' },
  ] as const;
  const analysis = { state: 'done', progress: 1, gaps: [] } as const;
  view.show(
    buildScene({
      table,
      strokes,
      lanes,
      isShown: () => true,
      layout,
      strip: null,
      evidence: null,
      analysis,
    }),
  );
  return view;
}

/** Milliseconds of each painted frame, the drawing of the pixels included. */
async function measure(view: TimelineView, move: (step: number) => void): Promise<number[]> {
  const tookMs: number[] = [];
  const ctx = view.host.querySelector('canvas')?.getContext('2d');
  for (let step = 0; step < STEPS; step += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const startedMs = performance.now();
    move(step);
    view.paint();
    ctx?.getImageData(0, 0, 1, 1); // makes the browser draw now what it would put off
    tookMs.push(performance.now() - startedMs);
  }
  return tookMs.sort((a, b) => a - b);
}

async function bench(): Promise<void> {
  const host = document.querySelector<HTMLElement>('#host');
  const result = document.querySelector<HTMLElement>('#result');
  if (!host || !result) return;
  const view = openView(host);
  const { scale } = view;
  const half = STEPS / 2;
  const ways: Record<string, (step: number) => void> = {
    'zoom from the whole video to half a second and back': (step) =>
      scale.zoomAbout(700, step < half ? 1.08 : 1 / 1.08),
    'pan over single strokes': (step) => {
      if (step === 0) scale.zoomAbout(0, 60);
      scale.panByPx(90);
    },
    'pan where every stroke is a few pixels wide': (step) => {
      if (step === 0) scale.zoomAbout(700, 1 / 12);
      scale.panByPx(40);
    },
    'pan over a density of strokes': (step) => {
      if (step === 0) scale.zoomAbout(700, 1 / 2.5);
      scale.panByPx(step % 2 ? 30 : -30);
    },
  };
  const lines: string[] = [];
  for (const [name, move] of Object.entries(ways)) {
    const tookMs = await measure(view, move);
    const at = (share: number) => (tookMs[Math.floor(share * (tookMs.length - 1))] ?? 0).toFixed(2);
    lines.push(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`);
    result.textContent = lines.join('\n');
  }
  result.dataset['done'] = 'true';
  view.dispose();
}

void bench();
