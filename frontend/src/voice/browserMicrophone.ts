// The browser's microphone and recorder.
import { type Capture, type Microphone, NoMicrophone } from '~/voice/Recorder';
import { INSECURE, NO_RECORDER, whyNot } from '~/voice/voiceWords';

const FORMS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const BITS_PER_S = 64_000; // plenty for a voice
const LOUD = 0.25; // how far the samples of somebody who speaks up swing

export const browserMicrophone: Microphone = {
  async open(onEnded) {
    if (!('mediaDevices' in navigator)) throw new NoMicrophone(INSECURE);
    if (!('MediaRecorder' in window)) throw new NoMicrophone(NO_RECORDER);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      return new BrowserCapture(stream, onEnded);
    } catch (error) {
      throw new NoMicrophone(whyNot(error), { cause: error });
    }
  },
};

class BrowserCapture implements Capture {
  private readonly context = new AudioContext();
  private readonly meter = this.context.createAnalyser();
  private readonly samples = new Float32Array(this.meter.fftSize);
  private readonly recorder: MediaRecorder;
  private readonly pieces: Blob[] = [];
  private readonly ended: Promise<Blob>;

  constructor(
    private readonly stream: MediaStream,
    onEnded: () => void,
  ) {
    const mimeType = FORMS.find((form) => MediaRecorder.isTypeSupported(form));
    const how = { audioBitsPerSecond: BITS_PER_S };
    const recorder = new MediaRecorder(stream, mimeType ? { ...how, mimeType } : how);
    recorder.addEventListener('dataavailable', ({ data }) => this.pieces.push(data));
    this.ended = new Promise((resolve) => {
      recorder.addEventListener('stop', () =>
        resolve(new Blob(this.pieces, { type: recorder.mimeType })),
      );
    });
    for (const track of stream.getTracks()) track.addEventListener('ended', onEnded);
    this.context.createMediaStreamSource(stream).connect(this.meter);
    this.recorder = recorder;
    recorder.start();
  }

  level(): number {
    this.meter.getFloatTimeDomainData(this.samples);
    const most = this.samples.reduce((top, sample) => Math.max(top, Math.abs(sample)), 0);
    return Math.min(1, most / LOUD);
  }

  stop(): Promise<Blob> {
    if (this.recorder.state !== 'inactive') this.recorder.stop();
    return this.ended;
  }

  dispose(): void {
    if (this.recorder.state !== 'inactive') this.recorder.stop();
    for (const track of this.stream.getTracks()) track.stop();
    void this.context.close();
  }
}
