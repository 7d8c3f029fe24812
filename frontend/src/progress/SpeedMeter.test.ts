import { describe, expect, it } from 'vitest';
import { SpeedMeter } from '~/progress/SpeedMeter';

describe('SpeedMeter', () => {
  const clock = { ms: 0 };
  const meter = () => {
    clock.ms = 0;
    return new SpeedMeter(() => clock.ms);
  };
  const note = (of: SpeedMeter, ms: number, bytes: number) => {
    clock.ms = ms;
    of.note(bytes);
  };

  it('says nothing in the first second', () => {
    const speed = meter();
    note(speed, 0, 0);
    note(speed, 900, 5000);
    expect(speed.speed).toBeNull();
    expect(speed.remainingS(10_000)).toBeNull();
  });

  it('measures bytes a second and what that leaves', () => {
    const speed = meter();
    note(speed, 0, 0);
    note(speed, 2000, 4000);
    expect(speed.speed).toBe(2000);
    expect(speed.remainingS(10_000)).toBe(3);
  });

  it('forgets a fast start once the network is slow', () => {
    const speed = meter();
    note(speed, 0, 0);
    note(speed, 1000, 100_000);
    for (let s = 2; s <= 20; s += 1) note(speed, s * 1000, 100_000 + s * 10);
    expect(speed.speed).toBe(10);
  });

  it('begins afresh when the server kept less than was sent', () => {
    const speed = meter();
    note(speed, 0, 0);
    note(speed, 2000, 8000);
    note(speed, 2100, 3000);
    expect(speed.speed).toBeNull();
  });
});
