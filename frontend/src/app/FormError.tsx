// Why a form was refused, above its button and read out.
import { Warning } from '~/app/Warning';

export function FormError({ sentence }: { sentence: string | null }) {
  return <div role="alert">{sentence && <Warning isSmall>{sentence}</Warning>}</div>;
}
