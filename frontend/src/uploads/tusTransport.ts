// Carries bytes by the tus protocol. The queue decides when to try again, so the client does not.
import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import { CSRF_HEADER, csrfToken } from '~/api/csrf';
import { ApiError, Unreachable } from '~/api/errors';
import type { Order, Transfer, TransferEvents, TransferFailure } from '~/uploads/transport';

const ENDPOINT = '/api/uploads/';
const CHUNK_BYTES = 64 * 2 ** 20; // short enough for any proxy's patience, too long to cost anything

const shared: UploadOptions = {
  endpoint: ENDPOINT,
  retryDelays: null,
  storeFingerprintForResuming: false, // KeptUploads remembers, with what people need to know
  onBeforeRequest: (request) => request.setHeader(CSRF_HEADER, csrfToken()),
};

export function openTransfer(order: Order, events: TransferEvents): Transfer {
  let videoId: string | null = null;
  const upload: Upload = new Upload(order.file, {
    ...shared,
    uploadUrl: order.url ?? null,
    chunkSize: CHUNK_BYTES,
    metadata: { filename: order.file.name, player_session: order.playerSession },
    onUploadUrlAvailable: () => {
      if (upload.url) events.onUrl(upload.url);
    },
    onAfterResponse: (_request, response) => {
      videoId = response.getHeader('Upload-Video') ?? videoId;
    },
    onProgress: (sent) => events.onSent(sent),
    onSuccess: () => events.onDone(videoId),
    onError: (error) => events.onFailed(failureOf(error)),
  });
  return { start: () => upload.start(), stop: () => upload.abort() };
}

export function terminate(url: string): Promise<void> {
  return Upload.terminate(url, shared);
}

function failureOf(error: Error): TransferFailure {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response || response.getStatus() === 0) {
    return { status: 0, sentence: new Unreachable(error).message };
  }
  const refusal = ApiError.from(response.getStatus(), parsed(response.getBody()));
  return { status: refusal.status, sentence: refusal.message };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined; // a proxy's page: the status says enough
  }
}
