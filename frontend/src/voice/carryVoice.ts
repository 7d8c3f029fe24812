// Brings a recording to the server, and tells how far it is: fetch cannot.
import { CSRF_HEADER, csrfToken } from '~/api/csrf';
import { ApiError, Unreachable } from '~/api/errors';

export interface Destination {
  stroke: string;
  /** The note that is recorded anew; null: a new one. */
  note: number | null;
  /** What is sent along. */
  values: Readonly<Record<string, string>>;
}

/** Throws ApiError or Unreachable. */
export function carryVoice(
  { stroke, note, values }: Destination,
  voice: Blob,
  onShare: (share: number) => void,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  form.append('file', voice, 'note');
  const notes = `/api/strokes/${stroke}/voice-notes/`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(note === null ? 'POST' : 'PATCH', note === null ? notes : `${notes}${note}/`);
    request.setRequestHeader(CSRF_HEADER, csrfToken());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onerror = (event) => reject(new Unreachable(event));
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(ApiError.from(request.status, request.response));
    };
    request.send(form);
  });
}
