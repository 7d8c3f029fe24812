// A table waiting for its first ball.
export function EmptyTable() {
  return (
    <svg width="240" height="120" viewBox="0 0 240 120" fill="none" aria-hidden="true">
      <path
        d="M44 76h152M58 76l-8 30M182 76l8 30M120 76V60M116 60h8"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M36 44C62 10 96 10 112 70M112 70c22-42 52-40 74 0"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="1 6"
        strokeLinecap="round"
      />
      <circle cx="36" cy="44" r="6" fill="var(--accent)" />
    </svg>
  );
}
