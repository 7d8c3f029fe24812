// A player's strokes as cards: tapped together, or asked for in words.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { ApiError } from '~/api/errors';
import { Listing } from '~/app/Listing';
import { useAddress } from '~/app/useAddress';
import { BasketBar } from '~/compare/BasketBar';
import { addressOf, type Asked, askedOf, questionOf } from '~/season/asked';
import { useSeason } from '~/season/PlayerPage';
import { cardsQuery } from '~/season/seasons';
import { firstDay, spanOf } from '~/season/span';
import { StrokeCard } from '~/season/StrokeCard';
import { StrokeFilters } from '~/season/StrokeFilters';
import classes from '~/season/StrokesPage.module.css';
import { StrokeView } from '~/season/StrokeView';

export function Component() {
  const { player, sessions } = useSeason();
  const [search, setSearch] = useAddress();
  const asked = askedOf(search);
  const [words] = useDebouncedValue(questionOf(asked, firstDay(spanOf(search.get('span')))), 300);
  const cards = useInfiniteQuery({
    ...cardsQuery({ player: player.id, words, playerSession: asked.session }),
    select: ({ pages }) => pages.flatMap((page) => page.results),
  });
  const open = search.get('stroke');
  const change = (next: Asked) => setSearch(addressOf(next, search));
  const show = (stroke: string | null) => {
    const address = new URLSearchParams(search);
    if (stroke) address.set('stroke', stroke);
    else address.delete('stroke');
    setSearch(address, { isStep: open === null });
  };
  const found = cards.data ?? [];
  const at = found.findIndex(({ stroke }) => stroke.id === open);
  return (
    <>
      <StrokeFilters
        asked={asked}
        refusal={refusalOf(cards.error)}
        session={sessions.find(({ id }) => id === asked.session)?.title ?? null}
        onChange={change}
      />
      {refusalOf(cards.error) === null && (
        <Listing
          query={cards}
          empty={{ title: 'No such strokes', text: 'Choose fewer filters, or a longer time.' }}
        >
          {(rows) => (
            <ul className={classes.cards} aria-label="Strokes">
              {rows.map((card) => (
                <StrokeCard key={card.stroke.id} card={card} onOpen={() => show(card.stroke.id)} />
              ))}
            </ul>
          )}
        </Listing>
      )}
      <BasketBar />
      {found[at] && (
        <StrokeView
          card={found[at]}
          before={found[at - 1] ?? null}
          after={found[at + 1] ?? null}
          onShow={({ stroke }) => show(stroke.id)}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}

/** What is wrong with the words, if the server could not understand them. */
function refusalOf(error: unknown): string | null {
  return error instanceof ApiError ? (error.fields['q']?.[0] ?? null) : null;
}
