import { describe, expect, it } from 'vitest';
import type { ShadowLook } from '~/api/types';
import {
  agreementWords,
  looksAlong,
  lookWords,
  mayLookAlong,
  meaningWords,
  placeWords,
} from '~/learning/models/shadowWords';
import { SHIPPED, testModel } from '~/learning/models/testModel';

const SHADOW = {
  model: 2,
  model_version: 'club-1 3',
  videos: 3,
  same: 42,
  otherwise: 5,
  unseen: 3,
  only_shadow: 4,
};
const LOOK: ShadowLook = {
  video: 'v',
  filename: 'derby.mp4',
  model_version: 'club-1 3',
  state: 'done',
  error: '',
  same: 9,
  otherwise: 1,
  unseen: 0,
  only_shadow: 2,
  queued_at: '2026-11-26T14:05:00Z',
};

describe('looking along', () => {
  it('is for the club’s own models that neither analyse nor must be trained again', () => {
    expect(mayLookAlong(testModel())).toBe(true);
    expect(mayLookAlong(SHIPPED)).toBe(false);
    expect(mayLookAlong(testModel({ is_champion: true }))).toBe(false);
    expect(mayLookAlong(testModel({ must_retrain_since: '2026-11-26T14:05:00Z' }))).toBe(false);
  });

  it('is done by one model', () => {
    expect(looksAlong(testModel(), SHADOW)).toBe(true);
    expect(looksAlong(testModel({ id: 5 }), SHADOW)).toBe(false);
    expect(looksAlong(testModel(), undefined)).toBe(false);
  });

  it('says what a model does at present', () => {
    expect(placeWords(testModel(), true)).toMatch(/looks along/);
    expect(placeWords(testModel(), false)).toMatch(/is kept/);
    expect(placeWords(testModel({ is_champion: true }), false)).toMatch(/analyses every new/);
  });

  it('says what it means, by name', () => {
    expect(meaningWords('Model 3', 'Model 2')).toMatch(/^After Model 2 .*, Model 3 looks/);
  });
});

describe('agreement in words', () => {
  it('counts of all strokes those named the same', () => {
    expect(agreementWords(SHADOW)).toBe(
      'In 3 videos it named 42 of 50 strokes the same: 84\u00a0%.',
    );
  });

  it('says so where there is nothing to compare yet', () => {
    const none = { ...SHADOW, same: 0, otherwise: 0, unseen: 0, only_shadow: 0 };
    expect(agreementWords({ ...none, videos: 1 })).toBe(
      'In 1 video there was no stroke to compare.',
    );
    expect(agreementWords({ ...none, videos: 0 })).toMatch(/begins with the next one/);
  });

  it('says of each video what it made of it', () => {
    expect(lookWords(LOOK)).toBe(
      '9 the same · 1 named otherwise · 0 not seen · 2 that only it sees',
    );
    expect(lookWords({ ...LOOK, state: 'failed', error: 'No picture.' })).toBe(
      'Did not work: No picture.',
    );
  });
});
