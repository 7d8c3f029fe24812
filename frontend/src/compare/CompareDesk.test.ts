import { beforeEach, describe, expect, it } from 'vitest';
import { AlignedClip } from '~/compare/AlignedClip';
import { CompareDesk, type Film } from '~/compare/CompareDesk';
import { FrameTable } from '~/player/FrameTable';

/** A film that does what it is told and writes it down. */
class TestFilm implements Film {
  readonly clip: AlignedClip;
  readonly told: string[] = [];
  isRunning = false;
  isOnItsWay = false;
  delayS = 0;
  momentS = 0;

  constructor(fps: number, frames: number, contactFrame: number) {
    this.clip = new AlignedClip(new FrameTable([1, fps], [[frames, 1]]), contactFrame / fps);
  }

  show(frame: number): void {
    this.isRunning = false;
    this.momentS = this.clip.momentOf(frame);
    this.told.push(`show ${frame}`);
  }

  play(speed: number): void {
    this.isRunning = true;
    this.told.push(`play at ${speed}`);
  }

  playFrom(frame: number, speed: number): void {
    this.isRunning = true;
    this.momentS = this.clip.momentOf(frame);
    this.told.push(`play ${frame} at ${speed}`);
  }

  setSpeed(speed: number): void {
    this.told.push(`speed ${speed}`);
  }

  get last(): string | undefined {
    return this.told.at(-1);
  }
}

describe('CompareDesk', () => {
  let desk: CompareDesk;
  let early: TestFilm; // -1 s to 0.16 s
  let late: TestFilm; // -0.2 s to 0.98 s

  beforeEach(() => {
    desk = new CompareDesk();
    early = new TestFilm(25, 30, 25);
    late = new TestFilm(50, 60, 10);
    desk.add(early);
    desk.add(late);
  });

  const start = () => {
    desk.play();
    desk.arrived();
  };

  it('shows every contact first', () => {
    expect([early.last, late.last]).toEqual(['show 25', 'show 10']);
    expect(desk.now).toMatchObject({ momentS: 0, fromS: -1, toS: 0.98 });
  });

  it('shows one moment in all, the first or last frame of those that are not there', () => {
    desk.showMoment(-0.6);
    expect([early.last, late.last]).toEqual(['show 10', 'show 0']);
    desk.showMoment(7);
    expect(desk.now.momentS).toBe(0.98);
    expect([early.last, late.last]).toEqual(['show 29', 'show 59']);
  });

  it('steps by the shortest frame, counted from the contact', () => {
    desk.showMoment(0.013);
    desk.step(1);
    expect(desk.now.momentS).toBeCloseTo(0.04, 9);
    desk.step(-3);
    expect(desk.now.momentS).toBeCloseTo(-0.02, 9);
  });

  it('starts all together, once all are there', () => {
    late.isOnItsWay = true;
    desk.play();
    desk.arrived();
    expect([early.last, late.last]).toEqual(['show 25', 'show 10']);
    late.isOnItsWay = false;
    desk.arrived();
    expect([early.last, late.last]).toEqual(['play at 0.5', 'play at 0.5']);
    const told = late.told.length;
    desk.arrived();
    expect(late.told.length).toBe(told);
  });

  it('starts nobody who was stopped before all were there', () => {
    desk.play();
    desk.pause();
    desk.arrived();
    expect([early.last, late.last]).toEqual(['show 25', 'show 10']);
  });

  it('lets those play that are there, and the others begin when it is their turn', () => {
    desk.showMoment(-1);
    start();
    expect([early.last, late.last]).toEqual(['play at 0.5', 'show 0']);
    early.momentS = -0.16;
    desk.played(early, 21);
    expect(late.last).toBe('play 2 at 0.5');
    expect(desk.now.momentS).toBeCloseTo(-0.16, 9);
  });

  it('puts right who is off by more than a frame, and nobody else', () => {
    start();
    late.momentS = 0.12;
    early.momentS = 0.15;
    const told = early.told.length;
    desk.played(late, 16);
    expect(early.told.length).toBe(told);
    early.momentS = 0.07;
    desk.played(late, 16);
    expect(early.last).toBe('play 28 at 0.5');
  });

  it('sends a slow one further on, to where the leader will be by then', () => {
    start();
    desk.setSpeed(0.5);
    late.momentS = 0.04;
    early.momentS = -0.04;
    early.delayS = 0.16;
    desk.played(late, 12);
    expect(early.last).toBe('play 28 at 0.5');
  });

  it('leaves alone who is on its way', () => {
    start();
    late.momentS = 0.1;
    early.isOnItsWay = true;
    const told = early.told.length;
    desk.played(late, 15);
    expect(early.told.length).toBe(told);
  });

  it('hears only the leader', () => {
    start();
    desk.played(early, 28);
    expect(desk.now.momentS).toBe(0);
    desk.ended(early);
    expect(desk.now.isPlaying).toBe(true);
  });

  it('begins again from the start, or stops at the end', () => {
    start();
    desk.ended(late);
    expect(desk.now).toMatchObject({ momentS: -1, isPlaying: true });
    desk.showMoment(0.5);
    desk.arrived();
    desk.toggleLoop();
    desk.ended(late);
    expect(desk.now).toMatchObject({ momentS: 0.98, isPlaying: false });
    expect([early.last, late.last]).toEqual(['show 29', 'show 59']);
    start();
    expect(desk.now.momentS).toBe(-1);
  });

  it('shows exactly where it stops', () => {
    start();
    late.momentS = 0.12;
    desk.played(late, 16);
    desk.pause();
    expect([early.last, late.last]).toEqual(['show 28', 'show 16']);
  });

  it('plays all at one speed', () => {
    desk.setSpeed(0.1);
    expect([early.last, late.last]).toEqual(['speed 0.1', 'speed 0.1']);
  });

  it('goes on without one that is taken away', () => {
    desk.remove(late);
    expect(desk.now.toS).toBeCloseTo(0.16, 9);
    desk.remove(early);
    start();
    expect(desk.now.isPlaying).toBe(false);
  });
});
