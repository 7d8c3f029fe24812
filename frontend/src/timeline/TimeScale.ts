// Which part of the video is in view, and where on the screen each moment of it lies.

/** The closest look: this much of the video across the whole width. */
const SMALLEST_SPAN_S = 0.5;
/** While playing, the view turns the page when the playhead passes here, and puts it there. */
const TURN_AT = 0.92;
const TURN_TO = 0.12;

export class TimeScale {
  startS = 0;
  spanS: number;
  widthPx = 1;

  constructor(readonly durationS: number) {
    this.spanS = Math.max(durationS, 1e-3);
  }

  get endS(): number {
    return this.startS + this.spanS;
  }

  get pxPerS(): number {
    return this.widthPx / this.spanS;
  }

  get isWhole(): boolean {
    return this.spanS >= this.durationS;
  }

  x(timeS: number): number {
    return (timeS - this.startS) * this.pxPerS;
  }

  timeS(x: number): number {
    return this.startS + x / this.pxPerS;
  }

  resize(widthPx: number): void {
    this.widthPx = Math.max(1, widthPx);
  }

  /** Zoom in (factor above 1) or out, keeping the moment at `x` where it is. */
  zoomAbout(x: number, factor: number): void {
    const heldS = this.timeS(x);
    const spanS = this.spanS / factor;
    this.show(heldS - (x / this.widthPx) * this.limitedSpanS(spanS), spanS);
  }

  panByPx(distancePx: number): void {
    this.show(this.startS + distancePx / this.pxPerS, this.spanS);
  }

  centreOn(timeS: number): void {
    this.show(timeS - this.spanS / 2, this.spanS);
  }

  showAll(): void {
    this.show(0, this.durationS);
  }

  /** Bring a moment into view by the smallest move that leaves some room around it. */
  reveal(timeS: number): void {
    const marginS = this.spanS * TURN_TO;
    if (timeS < this.startS + marginS) this.show(timeS - marginS, this.spanS);
    else if (timeS > this.endS - marginS) this.show(timeS + marginS - this.spanS, this.spanS);
  }

  /** Keep the playhead in view by turning pages, which is calmer than gliding along. */
  follow(timeS: number): void {
    const isInView = timeS >= this.startS && timeS <= this.startS + this.spanS * TURN_AT;
    const isLastPage = this.endS >= this.durationS && timeS >= this.startS;
    if (!isInView && !isLastPage) this.show(timeS - this.spanS * TURN_TO, this.spanS);
  }

  private show(startS: number, spanS: number): void {
    this.spanS = this.limitedSpanS(spanS);
    this.startS = Math.min(Math.max(0, startS), Math.max(0, this.durationS - this.spanS));
  }

  private limitedSpanS(spanS: number): number {
    return Math.max(Math.min(SMALLEST_SPAN_S, this.durationS), Math.min(spanS, this.durationS));
  }
}
