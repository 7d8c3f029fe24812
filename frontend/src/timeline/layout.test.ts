import { expect, it } from 'vitest';
import { layoutOf, placeAt } from '~/timeline/layout';

it('stacks ruler, strip, lanes and overview without overlap', () => {
  const layout = layoutOf(2, true);
  const bands = [layout.ruler, layout.strip, ...layout.lanes, layout.overview];
  bands.reduce((above, band) => {
    expect(band?.top).toBeGreaterThanOrEqual((above?.top ?? 0) + (above?.height ?? 0));
    return band;
  });
  expect(layout.height).toBe(layout.overview.top + layout.overview.height);
});

it('finds the band under a point', () => {
  const layout = layoutOf(2, true);
  const middle = (band: { top: number; height: number }) => band.top + band.height / 2;
  expect(placeAt(layout, 3)).toEqual({ kind: 'ruler' });
  expect(placeAt(layout, middle(layout.strip ?? layout.ruler))).toEqual({ kind: 'strip' });
  layout.lanes.forEach((band, lane) =>
    expect(placeAt(layout, middle(band))).toEqual({ kind: 'lane', lane }),
  );
  expect(placeAt(layout, middle(layout.overview))).toEqual({ kind: 'overview' });
});

it('leaves room for the names above the lanes where asked', () => {
  const layout = layoutOf(2, false, { nameRowPx: 18 });
  const [first, second] = layout.lanes;
  expect(first?.top).toBe((layoutOf(2, false).lanes[0]?.top ?? 0) + 18);
  expect(second?.top).toBeGreaterThanOrEqual((first?.top ?? 0) + (first?.height ?? 0) + 18);
});

it('keeps a lane for the strokes to come while there are none', () => {
  expect(layoutOf(0, false).lanes).toHaveLength(1);
});

it('takes less height in a low window', () => {
  const [roomy, tight] = [false, true].map((isTight) =>
    layoutOf(2, true, { hasEvidence: true, isTight }),
  );
  expect(tight?.height).toBeLessThan((roomy?.height ?? 0) - 50);
  expect(tight?.evidence).toHaveLength(2);
});
