// Models and promotions for tests: the shipped one, and one of training 3.
import type { ModelVersion, Promotion } from '~/api/types';

export function testModel(changes: Partial<ModelVersion> = {}): ModelVersion {
  return {
    id: 2,
    name: 'club-1',
    version: '3',
    is_shipped: false,
    is_champion: false,
    must_retrain_since: null,
    training_run: 'r',
    created_at: '2026-11-26T14:05:00Z',
    ...changes,
  };
}

export const SHIPPED = testModel({
  id: 1,
  name: 'rally-4',
  version: '4.0',
  is_shipped: true,
  training_run: null,
});

export function testPromotion(changes: Partial<Promotion> = {}): Promotion {
  return {
    id: 1,
    kind: 'passed',
    before: 'rally-4 4.0',
    after: 'club-1 3',
    run: 'r',
    reason: '',
    made_by_name: 'Kim',
    made_at: '2026-11-26T15:00:00Z',
    ...changes,
  };
}
