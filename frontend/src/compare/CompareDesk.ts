// Several clips shown at one moment, or playing side by side: one leads and says the time.
//
// No clock runs here. To play, all gather at the moment and start together. While they play, the
// leader's `<video>` says which frame it shows, and a clip further off than a frame is put right.

import { leaderAt, rangeOf, stepOf, type AlignedClip } from '~/compare/AlignedClip';
import { Watched } from '~/player/Watched';

export const COMPARE_SPEEDS = [1, 0.5, 0.25, 0.1] as const;

/** What the desk asks of a clip on the page. */
export interface Film {
  readonly clip: AlignedClip;
  /** Where its `<video>` is now, in seconds from contact. */
  readonly momentS: number;
  /** It plays, or is on its way to. */
  readonly isRunning: boolean;
  /** It was sent somewhere and has not shown a picture from there yet. */
  readonly isOnItsWay: boolean;
  /** How long it took, when it was last sent somewhere while playing, until it played from there. */
  readonly delayS: number;
  /** Stand still on this frame; the desk is told once it is on screen. */
  show(frame: number): void;
  /** Play on from where it stands. */
  play(speed: number): void;
  playFrom(frame: number, speed: number): void;
  setSpeed(speed: number): void;
}

export interface CompareState {
  /** Seconds from contact. */
  readonly momentS: number;
  readonly fromS: number;
  readonly toS: number;
  readonly stepS: number;
  readonly isPlaying: boolean;
  readonly isLooping: boolean;
  readonly speed: number;
}

const INITIAL: CompareState = {
  momentS: 0,
  fromS: 0,
  toS: 0,
  stepS: 1 / 30,
  isPlaying: false,
  isLooping: true,
  speed: 0.5,
};

export class CompareDesk {
  readonly state = new Watched<CompareState>(INITIAL);
  private films: readonly Film[] = [];
  /** Where they are is where they will start from, once all are there. */
  private isGathering = false;

  get now(): CompareState {
    return this.state.get();
  }

  add(film: Film): void {
    this.setFilms([...this.films, film]);
  }

  remove(film: Film): void {
    this.setFilms(this.films.filter((other) => other !== film));
  }

  /** Show this moment in every clip; while playing, go on from it. */
  showMoment(momentS: number): void {
    const { fromS, toS, isPlaying } = this.now;
    this.update({ momentS: Math.min(Math.max(momentS, fromS), toS) });
    if (isPlaying) this.playOn();
    else this.standStill();
  }

  /** Stop and move by so many steps; steps are counted from the contact. */
  step(steps: number): void {
    const { momentS, stepS } = this.now;
    this.update({ isPlaying: false });
    this.showMoment((Math.round(momentS / stepS) + steps) * stepS);
  }

  toggle(): void {
    if (this.now.isPlaying) this.pause();
    else this.play();
  }

  play(): void {
    if (this.films.length === 0) return;
    const { momentS, fromS, toS, stepS } = this.now;
    const isAtEnd = momentS > toS - stepS / 2;
    this.update({ isPlaying: true, momentS: isAtEnd ? fromS : momentS });
    this.playOn();
  }

  pause(): void {
    this.update({ isPlaying: false });
    this.standStill();
  }

  setSpeed(speed: number): void {
    this.update({ speed });
    for (const film of this.films) film.setSpeed(speed);
  }

  toggleLoop(): void {
    this.update({ isLooping: !this.now.isLooping });
  }

  /** A clip stands on the frame it was to show. */
  arrived(): void {
    if (!this.isGathering || this.films.some((film) => film.isOnItsWay)) return;
    this.isGathering = false;
    const { momentS, speed } = this.now;
    for (const film of this.films) if (film.clip.covers(momentS)) film.play(speed);
  }

  /** A clip shows this frame, by playing. */
  played(film: Film, frame: number): void {
    if (!this.isUnderWay || film !== this.leader || film.isOnItsWay) return;
    this.update({ momentS: film.clip.momentOf(frame) });
    for (const other of this.films) if (other !== film) this.putRight(other, film.momentS);
  }

  /** A clip has come to its end; when it led, all have. */
  ended(film: Film): void {
    if (!this.isUnderWay || film !== this.leader) return;
    const { isLooping, fromS, toS } = this.now;
    this.update({ momentS: isLooping ? fromS : toS, isPlaying: isLooping });
    if (isLooping) this.playOn();
    else this.standStill();
  }

  private get isUnderWay(): boolean {
    return this.now.isPlaying && !this.isGathering;
  }

  private get leader(): Film | undefined {
    const clips = this.films.map(({ clip }) => clip);
    return this.films[leaderAt(this.now.momentS, clips)];
  }

  private playOn(): void {
    this.gather();
    this.isGathering = true;
  }

  private standStill(): void {
    this.gather();
    this.isGathering = false;
  }

  private gather(): void {
    for (const film of this.films) film.show(film.clip.frameAt(this.now.momentS));
  }

  private putRight(film: Film, momentS: number): void {
    const { clip } = film;
    if (film.isOnItsWay || !clip.covers(momentS) || momentS > clip.toS) return;
    const isOff = Math.abs(film.momentS - momentS) > clip.frameS(momentS);
    if (film.isRunning && !isOff) return;
    const { speed } = this.now;
    film.playFrom(clip.frameAt(momentS + film.delayS * speed), speed);
  }

  private setFilms(films: readonly Film[]): void {
    this.films = films;
    const clips = films.map(({ clip }) => clip);
    this.update({ ...rangeOf(clips), stepS: stepOf(clips) });
    this.showMoment(this.now.momentS);
  }

  private update(changed: Partial<CompareState>): void {
    this.state.set({ ...this.now, ...changed });
  }
}
