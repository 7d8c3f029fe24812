// A query with what it finds at this moment, or what is wrong with it, while it is typed.
import { Textarea, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { fieldError } from '~/api/field-errors';
import { sentenceOf } from '~/api/errors';
import { count } from '~/format/amounts';
import classes from '~/reels/Reels.module.css';
import { foundQuery } from '~/reels/reels';
import { EXAMPLES } from '~/reels/reelWords';
import { className, playerName } from '~/strokes/strokeWords';

const PAUSE_MS = 300; // in typing

interface QueryFieldProps {
  words: string;
  error: string | null;
  onChange: (words: string) => void;
}

export function QueryField({ words, error, onChange }: QueryFieldProps) {
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS);
  const found = useQuery(foundQuery(asked));
  const isCurrent = asked === words.trim() && asked !== '';
  const wrong =
    isCurrent && found.error ? (fieldError(found.error, 'q') ?? sentenceOf(found.error)) : null;
  return (
    <div>
      <Textarea
        label="Query"
        required
        autosize
        minRows={2}
        maxLength={500}
        spellCheck={false}
        autoCapitalize="none"
        classNames={{ input: classes.query ?? '' }}
        placeholder="class = smash and confidence > 80%"
        value={words}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\n/g, ' '))}
        error={wrong ?? error}
      />
      <div className={classes.preview} aria-live="polite">
        {isCurrent && found.data && !wrong && (
          <>
            <p>
              {found.data.count === 0
                ? 'Finds no strokes at the moment.'
                : `Finds ${count(found.data.count, 'stroke')}.`}
            </p>
            <ul className={classes.thumbs} aria-label="The first of them">
              {found.data.results.map(({ stroke, picture }) => (
                <li key={stroke.id}>
                  <img src={picture} alt="" />
                  {className(stroke)}, {playerName(stroke)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className={classes.hint}>For example:</p>
      <ul className={classes.examples}>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <UnstyledButton className={classes.example} onClick={() => onChange(example)}>
              {example}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
