// Django's cross-site guard: the cookie's value is sent back in a header with every change.

const COOKIE = 'csrftoken';
export const CSRF_HEADER = 'X-CSRFToken';

export function csrfToken(cookies: string = document.cookie): string {
  for (const pair of cookies.split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === COOKIE && value) return decodeURIComponent(value);
  }
  return '';
}
